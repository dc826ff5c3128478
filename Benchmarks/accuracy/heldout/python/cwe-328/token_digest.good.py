import hashlib
import secrets


class ApiKeys:
    """Keys are given out once; only a digest of each is kept."""

    def __init__(self, db):
        self.db = db

    def _digest(self, key):
        return hashlib.sha256(key.encode("ascii")).hexdigest()

    def create(self, owner):
        key = secrets.token_hex(32)
        self.db.execute("INSERT INTO api_keys (owner, digest) VALUES (?, ?)",
                        (owner, self._digest(key)))
        self.db.commit()
        return key
