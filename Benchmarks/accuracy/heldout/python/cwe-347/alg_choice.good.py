import json
import os
import time

from jose import jwt
from jose.utils import base64url_decode


def current_user(token):
    """Who a session token belongs to, or None."""
    kind = json.loads(base64url_decode(token.split(".")[0].encode())).get("typ")
    claims = jwt.decode(token, os.environ["SESSION_KEY"], algorithms=["HS256"])
    if kind != "JWT" or claims.get("exp", 0) < time.time():
        return None
    return claims.get("sub")
