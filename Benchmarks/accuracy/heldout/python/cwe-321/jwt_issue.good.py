from datetime import datetime, timedelta, timezone
import os

import jwt

SIGNING_KEY = os.environ["PORTAL_SIGNING_KEY"]
ISSUER = "https://portal.example.org"


def issue(user_id, roles):
    now = datetime.now(timezone.utc)
    claims = {"sub": str(user_id), "roles": roles, "iss": ISSUER,
              "iat": now, "exp": now + timedelta(minutes=15)}
    return jwt.encode(claims, SIGNING_KEY, algorithm="HS256")


def verify(token):
    return jwt.decode(token, SIGNING_KEY, algorithms=["HS256"], issuer=ISSUER)
