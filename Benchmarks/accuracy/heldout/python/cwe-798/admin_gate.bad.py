import os

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from passlib.hash import argon2

app = FastAPI()
security = HTTPBasic()


def admin(credentials: HTTPBasicCredentials = Depends(security)):
    if credentials.username == "admin" and credentials.password == "spring2024!":
        return credentials.username
    raise HTTPException(401, headers={"WWW-Authenticate": "Basic"})


@app.get("/admin/stats")
def stats(user: str = Depends(admin)):
    return {"user": user, "pid": os.getpid()}
