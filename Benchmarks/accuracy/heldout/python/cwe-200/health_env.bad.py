import os
import platform
import sys
import time

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

STARTED = time.time()


async def health(request):
    return JSONResponse({
        "uptime": time.time() - STARTED,
        "python": sys.version,
        "host": platform.node(),
        "environment": dict(os.environ),
    })


app = Starlette(routes=[Route("/health", health)])


if __name__ == "__main__":
    import uvicorn

    print("starting on", platform.node(), "with", sys.version.split()[0], file=sys.stderr)
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")))
