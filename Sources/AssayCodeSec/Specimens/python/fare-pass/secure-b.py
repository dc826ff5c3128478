# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime, timezone


def tag_of(signed: bytes, issuer_key: bytes) -> bytes:
    """What the issuer puts behind the last dot."""
    return urlsafe_b64encode(hmac.digest(issuer_key, signed, "sha256")).rstrip(b"=")


def read_fare_pass(pass_text: str, issuer_key: bytes) -> dict:
    """The claims of a fare pass."""
    signed, _, tag = pass_text.encode("utf-8").rpartition(b".")
    if not hmac.compare_digest(tag_of(signed, issuer_key), tag):
        raise ValueError("not a fare pass")
    try:
        claims = json.loads(urlsafe_b64decode(signed.split(b".")[1] + b"=="))
        ends = datetime.fromtimestamp(claims["valid_until"], timezone.utc)
    except (ValueError, IndexError, KeyError, TypeError) as error:
        raise ValueError("not a fare pass") from error
    if ends < datetime.now(timezone.utc):
        raise ValueError("the fare pass is over")
    return claims
