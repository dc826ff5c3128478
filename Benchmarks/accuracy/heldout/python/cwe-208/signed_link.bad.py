import base64
import hashlib
import hmac
import time


class LinkSigner:
    def __init__(self, key: bytes):
        self.key = key

    def _mac(self, text: str) -> str:
        raw = hmac.new(self.key, text.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(raw).decode().rstrip("=")

    def sign(self, path: str, ttl: int = 600) -> str:
        until = int(time.time()) + ttl
        return f"{path}?until={until}&sig={self._mac(f'{path}|{until}')}"

    def check(self, path: str, until: str, sig: str) -> bool:
        expected = self._mac(f"{path}|{until}")
        return sig == expected and int(until) > time.time()
