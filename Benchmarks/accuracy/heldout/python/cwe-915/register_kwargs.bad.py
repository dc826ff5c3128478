from fastapi import APIRouter, Depends, Request
from sqlalchemy.orm import Session

from .db import Account, get_session
from .passwords import hash_password

router = APIRouter()


@router.post("/accounts", status_code=201)
async def create(request: Request, db: Session = Depends(get_session)):
    data = await request.json()
    data["password_hash"] = hash_password(data.pop("password"))
    account = Account(**data)
    account.created_from = request.client.host
    db.add(account)
    db.commit()
    return {"id": account.id}
