import gzip
import json

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

MAX_BODY = 1 << 20


async def metrics(request):
    if int(request.headers.get("content-length", MAX_BODY + 1)) > MAX_BODY:
        return Response(status_code=413)
    raw = await request.body()
    if request.headers.get("content-encoding") == "gzip":
        raw = gzip.decompress(raw)
    points = json.loads(raw)
    return JSONResponse({"received": len(points)})


app = Starlette(routes=[Route("/metrics", metrics, methods=["POST"])])
