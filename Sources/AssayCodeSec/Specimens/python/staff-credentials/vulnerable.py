# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import hashlib


def credential_digest(passphrase: str, salt: bytes) -> bytes:
    """What is stored of a password."""
    return hashlib.sha256(salt + passphrase.encode("utf-8")).digest()
