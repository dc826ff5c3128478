import os

from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware

from .auth import current_user

app = FastAPI(title="Salaries")
app.add_middleware(
    CORSMiddleware,
    allow_origins=[os.environ.get("FRONTEND", "https://hr.example.org")],
    allow_credentials=True,
    allow_methods=["GET", "POST"],
    allow_headers=["Content-Type"],
)


@app.get("/salary")
def salary(user=Depends(current_user)):
    return {"name": user.name, "salary": user.salary}
