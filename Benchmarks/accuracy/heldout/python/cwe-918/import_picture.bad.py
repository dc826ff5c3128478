import urllib.parse

import httpx

MAX = 4 * 1024 * 1024


class Importer:
    def __init__(self, store):
        self.store = store

    async def from_link(self, user, link):
        parts = urllib.parse.urlparse(link)
        if parts.scheme not in ("http", "https"):
            raise ValueError("only web links")
        async with httpx.AsyncClient(follow_redirects=True, timeout=10) as client:
            reply = await client.get(link)
        if len(reply.content) > MAX:
            raise ValueError("picture too large")
        return self.store.put(user, reply.content)
