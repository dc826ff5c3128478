import os
import shutil
import uuid

from fastapi import FastAPI, File, UploadFile
from flask import Flask, request, abort
from werkzeug.utils import secure_filename

app = Flask(__name__)
ALLOWED = {"png", "jpg"}


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    # ruleid: assay.python.upload-of-any-type
    file.save(os.path.join("uploads", secure_filename(file.filename)))
    return {}


@app.route("/upload2", methods=["POST"])
def upload2():
    for file in request.files.getlist("file"):
        name = secure_filename(file.filename)
        # ruleid: assay.python.upload-of-any-type
        file.save(f"uploads/{name}")
    return {}


@app.route("/upload3", methods=["POST"])
def upload3():
    file = request.files["file"]
    name = secure_filename(file.filename)
    if name.rsplit(".", 1)[-1].lower() not in ALLOWED:
        abort(400)
    # ok: assay.python.upload-of-any-type
    file.save(os.path.join("uploads", name))
    return {}


@app.route("/upload4", methods=["POST"])
def upload4():
    file = request.files["file"]
    # ok: assay.python.upload-of-any-type
    file.save(os.path.join("uploads", uuid.uuid4().hex))
    return {}


def receive(request):
    file = request.FILES["file"]
    # ruleid: assay.python.upload-of-any-type
    with open("media/" + secure_filename(file.name), "wb") as out:
        for chunk in file.chunks():
            out.write(chunk)


async def stored(file: UploadFile = File(...)):
    # ruleid: assay.python.upload-of-any-type
    with open(os.path.join("uploads", secure_filename(file.filename)), "wb") as out:
        shutil.copyfileobj(file.file, out)
