from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel
from sqlalchemy.orm import Session

from .db import Account, get_session
from .passwords import hash_password

router = APIRouter()


class NewAccount(BaseModel):
    email: str
    password: str


@router.post("/accounts", status_code=201)
async def create(body: NewAccount, request: Request, db: Session = Depends(get_session)):
    account = Account(email=body.email, password_hash=hash_password(body.password))
    account.created_from = request.client.host
    db.add(account)
    db.commit()
    return {"id": account.id}
