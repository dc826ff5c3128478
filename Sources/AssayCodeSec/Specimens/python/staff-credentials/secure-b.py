# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import hashlib


def credential_digest(passphrase: str, salt: bytes) -> bytes:
    """What is stored of a password."""
    return hashlib.scrypt(
        passphrase.encode("utf-8"), salt=salt, n=2**15, r=8, p=3, maxmem=64 * 1024 * 1024, dklen=32)
