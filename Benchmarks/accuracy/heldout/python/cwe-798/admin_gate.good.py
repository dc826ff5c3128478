import os

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from passlib.hash import argon2

app = FastAPI()
security = HTTPBasic()


def admin(credentials: HTTPBasicCredentials = Depends(security)):
    if credentials.username == "admin" and argon2.verify(
        credentials.password, os.environ["ADMIN_PASSWORD_HASH"]
    ):
        return credentials.username
    raise HTTPException(401, headers={"WWW-Authenticate": "Basic"})


@app.get("/admin/stats")
def stats(user: str = Depends(admin)):
    return {"user": user, "pid": os.getpid()}
