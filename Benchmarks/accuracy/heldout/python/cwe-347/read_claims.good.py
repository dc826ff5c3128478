import os

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

app = FastAPI()
bearer = HTTPBearer()


def claims(auth: HTTPAuthorizationCredentials = Depends(bearer)):
    try:
        return jwt.decode(auth.credentials, os.environ["JWT_PUBLIC_KEY"],
                          algorithms=["RS256"], audience="orders")
    except jwt.PyJWTError:
        raise HTTPException(401, "bad token")


@app.get("/orders")
def orders(who: dict = Depends(claims)):
    return {"customer": who["sub"], "orders": []}
