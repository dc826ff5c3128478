from pathlib import Path


from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

app = FastAPI()
BASE = Path("/srv/attachments").resolve()


@app.get("/attachments")
def attachment(name: str):
    path = (BASE / name).resolve()
    if not path.is_relative_to(BASE) or not path.is_file():
        raise HTTPException(status_code=404)
    return FileResponse(path, media_type="application/octet-stream")
