from fastapi import FastAPI, File, UploadFile
from flask import request

app = FastAPI()


async def take(file: UploadFile = File(...)):
    # ruleid: assay.python.upload-read-whole
    return {"n": await file.read()}


def take2():
    # ruleid: assay.python.upload-read-whole
    return {"n": request.files["f"].read()}


def take3(file):
    # ok: assay.python.upload-read-whole
    return file.read()


async def take4(file: UploadFile = File(...)):
    # ok: assay.python.upload-read-whole
    return {"n": await file.read(1000)}
