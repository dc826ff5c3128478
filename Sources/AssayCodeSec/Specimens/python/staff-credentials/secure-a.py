import hashlib

ROUNDS = 600_000


def credential_digest(passphrase: str, salt: bytes) -> bytes:
    """What is stored of a password."""
    return hashlib.pbkdf2_hmac("sha256", passphrase.encode("utf-8"), salt, ROUNDS)
