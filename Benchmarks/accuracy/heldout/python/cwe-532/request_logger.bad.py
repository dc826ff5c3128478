import logging
import time

from fastapi import FastAPI, Request

app = FastAPI()
log = logging.getLogger("http")


@app.middleware("http")
async def log_requests(request: Request, call_next):
    start = time.perf_counter()
    response = await call_next(request)
    took = (time.perf_counter() - start) * 1000
    log.info("%s %s %d %.1fms headers=%r", request.method, request.url.path,
             response.status_code, took, dict(request.headers))
    return response


@app.get("/me")
async def me():
    return {"name": "anna"}
