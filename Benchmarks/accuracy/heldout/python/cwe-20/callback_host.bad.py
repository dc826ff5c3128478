from urllib.parse import urlparse


class WebhookSettings:
    """Partners may only register callbacks on our partner domain."""

    def __init__(self, store):
        self.store = store

    def register(self, partner_id, url):
        if "partners.example.com" not in url:
            raise ValueError("callback must be on partners.example.com")
        self.store.put(partner_id, url)
        return urlparse(url).path
