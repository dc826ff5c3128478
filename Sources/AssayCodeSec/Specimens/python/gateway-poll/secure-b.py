# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import http.client
from contextlib import closing
from urllib.parse import urlsplit


def fetch_status(status_url: str, gateway_hosts: list[str]) -> bytes:
    """Asks one of our gateways for its status page."""
    parts = urlsplit(status_url)
    if parts.scheme != "http" or parts.hostname is None:
        raise ValueError(f"{status_url} is no HTTP address")
    if parts.hostname not in [host.lower() for host in gateway_hosts]:
        raise ValueError(f"{status_url} is not one of our gateways")
    target = parts.path or "/"
    if parts.query:
        target += "?" + parts.query
    with closing(http.client.HTTPConnection(parts.hostname, parts.port or 80, timeout=5)) as connection:
        connection.request("GET", target)
        reply = connection.getresponse()
        if reply.status >= 300:
            raise OSError(f"{status_url} answers with status {reply.status}")
        return reply.read()
