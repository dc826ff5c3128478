# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import hashlib
import hmac
import secrets


def keep_passphrase(passphrase: str) -> str:
    """What is kept of a member's passphrase."""
    salt = secrets.token_hex(8)
    return f"{salt}:{digest_of(salt, passphrase)}"


def passphrase_fits(passphrase: str, kept: str) -> bool:
    """Whether a passphrase is the one of which this was kept."""
    salt, _, digest = kept.partition(":")
    return hmac.compare_digest(digest, digest_of(salt, passphrase))


def digest_of(salt: str, passphrase: str) -> str:
    return hashlib.sha256((salt + passphrase).encode()).hexdigest()
