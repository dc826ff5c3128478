import hashlib
import time


class SessionStore:
    ttl = 3600

    def __init__(self):
        self._sessions = {}

    def start(self, user_id):
        sid = hashlib.sha256(f"{user_id}:{time.time()}".encode()).hexdigest()
        self._sessions[hashlib.sha256(sid.encode()).digest()] = (user_id, time.time() + self.ttl)
        return sid

    def user(self, sid):
        user_id, until = self._sessions.get(hashlib.sha256(sid.encode()).digest(), (None, 0))
        return user_id if until > time.time() else None
