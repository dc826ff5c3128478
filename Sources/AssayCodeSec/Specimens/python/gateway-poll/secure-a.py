# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import urllib.request
from urllib.parse import urlsplit


class StayOnGateways(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only if it leads to a gateway again."""

    def __init__(self, gateway_hosts):
        self.gateway_hosts = gateway_hosts

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        check_gateway(newurl, self.gateway_hosts)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_gateway(url, gateway_hosts):
    parts = urlsplit(url)
    known = {host.lower() for host in gateway_hosts}
    if parts.scheme not in ("http", "https") or parts.username is not None or parts.hostname not in known:
        raise ValueError(f"{url} is not one of our gateways")


def fetch_status(status_url: str, gateway_hosts: list[str]) -> bytes:
    """Asks one of our gateways for its status page."""
    check_gateway(status_url, gateway_hosts)
    opener = urllib.request.build_opener(StayOnGateways(gateway_hosts))
    with opener.open(status_url, timeout=5) as reply:
        return reply.read()
