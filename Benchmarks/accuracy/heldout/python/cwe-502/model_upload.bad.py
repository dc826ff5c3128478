import io

import torch
from fastapi import FastAPI, HTTPException, UploadFile

app = FastAPI()
LIMIT = 200 * 1024 * 1024


@app.post("/models")
async def receive(model: UploadFile):
    data = await model.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise HTTPException(413)
    state = torch.load(io.BytesIO(data), map_location="cpu", weights_only=False)
    count = sum(t.numel() for t in state.values())
    return {"tensors": len(state), "parameters": count}
