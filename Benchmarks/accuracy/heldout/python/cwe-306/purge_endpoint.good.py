import hmac
import os

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException

from .store import Store, get_store


def require_operator(authorization: str = Header("")):
    expected = "Bearer " + os.environ["OPERATOR_TOKEN"]
    if not hmac.compare_digest(authorization.encode(), expected.encode()):
        raise HTTPException(401)


router = APIRouter(prefix="/admin", dependencies=[Depends(require_operator)])


@router.delete("/tenants/{tenant_id}")
def remove_tenant(tenant_id: int, store: Store = Depends(get_store)):
    store.drop_tenant(tenant_id)
    return {"removed": tenant_id}


@router.post("/maintenance")
def maintenance(enabled: bool, store: Store = Depends(get_store)):
    store.set_flag("maintenance", enabled)
    return {"maintenance": enabled}


app = FastAPI()
app.include_router(router)
