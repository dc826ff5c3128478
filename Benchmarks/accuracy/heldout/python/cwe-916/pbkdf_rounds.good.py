import base64
import hashlib
import hmac
import os

ITERATIONS = 600_000


def hash_password(password: str) -> str:
    salt = os.urandom(16)
    raw = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ITERATIONS)
    return "$".join([str(ITERATIONS), base64.b64encode(salt).decode(), base64.b64encode(raw).decode()])


def verify(password: str, stored: str) -> bool:
    rounds, salt, raw = stored.split("$")
    again = hashlib.pbkdf2_hmac("sha256", password.encode(), base64.b64decode(salt), int(rounds))
    return hmac.compare_digest(again, base64.b64decode(raw))
