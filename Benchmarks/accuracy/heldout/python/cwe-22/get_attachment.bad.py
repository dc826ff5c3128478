import os

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

app = FastAPI()
BASE = "/srv/attachments"


@app.get("/attachments")
def attachment(name: str):
    path = os.path.join(BASE, name)
    if not os.path.isfile(path):
        raise HTTPException(status_code=404)
    return FileResponse(path, media_type="application/octet-stream")
