import io

from fastapi import FastAPI, Query
from fastapi.responses import Response
from PIL import Image

app = FastAPI()


@app.get("/placeholder.png")
def placeholder(width: int = Query(320, ge=1, le=2000), height: int = Query(200, ge=1, le=2000)):
    image = Image.new("RGB", (width, height), "#dddddd")
    out = io.BytesIO()
    image.save(out, "PNG")
    return Response(out.getvalue(), media_type="image/png")
