import hashlib


def credential_digest(passphrase: str, salt: bytes) -> bytes:
    """What is stored of a password."""
    return hashlib.sha256(salt + passphrase.encode("utf-8")).digest()
