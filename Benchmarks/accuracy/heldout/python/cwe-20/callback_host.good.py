from urllib.parse import urlparse


class WebhookSettings:
    """Partners may only register callbacks on our partner domain."""

    def __init__(self, store):
        self.store = store

    def register(self, partner_id, url):
        parts = urlparse(url)
        host = parts.hostname or ""
        if parts.scheme != "https" or not (
            host == "partners.example.com" or host.endswith(".partners.example.com")
        ):
            raise ValueError("callback must be on partners.example.com")
        self.store.put(partner_id, url)
        return urlparse(url).path
