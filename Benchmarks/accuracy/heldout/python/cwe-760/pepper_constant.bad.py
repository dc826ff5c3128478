import hashlib


from django.contrib.auth.hashers import BasePasswordHasher
from django.utils.crypto import constant_time_compare


class StretchedHasher(BasePasswordHasher):
    algorithm = "stretched"
    iterations = 700_000

    def salt(self):
        return "club-members-2021"

    def encode(self, password, salt):
        raw = hashlib.pbkdf2_hmac("sha512", password.encode(), salt.encode(), self.iterations)
        return f"{self.algorithm}${self.iterations}${salt}${raw.hex()}"

    def verify(self, password, encoded):
        _, _, salt, _ = encoded.split("$")
        return constant_time_compare(encoded, self.encode(password, salt))
