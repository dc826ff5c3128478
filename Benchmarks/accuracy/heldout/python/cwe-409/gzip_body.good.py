import json
import zlib

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

MAX_BODY = 1 << 20


async def metrics(request):
    if int(request.headers.get("content-length", MAX_BODY + 1)) > MAX_BODY:
        return Response(status_code=413)
    raw = await request.body()
    if request.headers.get("content-encoding") == "gzip":
        unpacker = zlib.decompressobj(wbits=31)
        raw = unpacker.decompress(raw, 8 * MAX_BODY)
        if unpacker.unconsumed_tail:
            return Response(status_code=413)
    points = json.loads(raw)
    return JSONResponse({"received": len(points)})


app = Starlette(routes=[Route("/metrics", metrics, methods=["POST"])])
