from fastapi import APIRouter, Request
from motor.motor_asyncio import AsyncIOMotorClient

router = APIRouter()
db = AsyncIOMotorClient("mongodb://db.internal/inventory")["inventory"]


@router.get("/parts")
async def parts(request: Request):
    maker = request.query_params.get("maker", "")
    cursor = db.parts.find({"maker": {"$eq": maker}, "stock": {"$gt": 0}})
    out = []
    async for part in cursor.limit(50):
        out.append({"name": part["name"], "stock": part["stock"]})
    return out
