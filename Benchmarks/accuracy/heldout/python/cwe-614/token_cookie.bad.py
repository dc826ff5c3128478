from fastapi import APIRouter, Depends, HTTPException, Response
from fastapi.security import OAuth2PasswordRequestForm

from .auth import authenticate, new_session

router = APIRouter()


@router.post("/login")
def login(response: Response, form: OAuth2PasswordRequestForm = Depends()):
    user = authenticate(form.username, form.password)
    if user is None:
        raise HTTPException(401)
    response.set_cookie("session", new_session(user), max_age=3600,
                        httponly=True, samesite="strict")
    return {"name": user.name}
