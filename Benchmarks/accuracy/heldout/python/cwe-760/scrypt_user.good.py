import hashlib
import hmac
import os


class Accounts:
    def __init__(self):
        self.rows = {}

    def create(self, username, password):
        salt = os.urandom(16)
        key = hashlib.scrypt(password.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**26)
        self.rows[username] = (salt, key)

    def check(self, username, password):
        if username not in self.rows:
            return False
        salt, key = self.rows[username]
        again = hashlib.scrypt(password.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**26)
        return hmac.compare_digest(again, key)
