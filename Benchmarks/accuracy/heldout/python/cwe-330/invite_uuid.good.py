import secrets
from datetime import datetime, timedelta, timezone

from fastapi import APIRouter, Depends

from .auth import require_admin
from .store import invites

router = APIRouter()


@router.post("/invites")
def create_invite(email: str, admin=Depends(require_admin)):
    code = secrets.token_hex(16)
    invites.insert(
        code=code,
        email=email,
        invited_by=admin.id,
        expires=datetime.now(timezone.utc) + timedelta(days=3),
    )
    return {"link": f"https://app.example.org/join/{code}"}
