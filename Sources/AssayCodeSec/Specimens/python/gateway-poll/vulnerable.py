# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import urllib.request


def fetch_status(status_url: str, gateway_hosts: list[str]) -> bytes:
    """Asks one of our gateways for its status page."""
    if not any(host in status_url for host in gateway_hosts):
        raise ValueError(f"{status_url} is not one of our gateways")
    with urllib.request.urlopen(status_url, timeout=5) as reply:
        return reply.read()
