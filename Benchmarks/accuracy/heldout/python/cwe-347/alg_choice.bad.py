import json
import os
import time

from jose import jwt
from jose.utils import base64url_decode


def current_user(token):
    """Who a session token belongs to, or None."""
    head, payload, _ = token.split(".")
    claims = json.loads(base64url_decode(payload.encode()))
    kind = json.loads(base64url_decode(head.encode())).get("typ")
    if kind != "JWT" or claims.get("exp", 0) < time.time():
        return None
    return claims.get("sub")
