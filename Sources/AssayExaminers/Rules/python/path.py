import gzip
import os
import shutil
import tarfile
import zipfile
from pathlib import Path

from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
BASE = "/srv/files"
KNOWN = {"a": "a.txt"}


@app.route("/get")
def get():
    name = request.args.get("name")
    # ruleid: assay.python.path-from-input
    with open(os.path.join(BASE, name)) as f:
        data = f.read()
    # ruleid: assay.python.path-from-input
    data += Path(BASE, name).read_text()
    path = BASE + "/" + name
    # ruleid: assay.python.path-from-input
    os.remove(path)
    # ruleid: assay.python.path-from-input
    return send_file(f"/srv/files/{name}")


@app.route("/get/<path:name>")
def get2(name):
    if ".." in name:
        abort(400)
    # ruleid: assay.python.path-from-input, assay.python.path-joined-from-parameter
    return send_file(os.path.join(BASE, name))


@app.route("/weak")
def weak():
    name = request.args["name"].replace("../", "")
    # ruleid: assay.python.path-from-input
    return send_file(os.path.join(BASE, name))


@app.route("/fine1")
def fine1():
    name = secure_filename(request.args["name"])
    # ok: assay.python.path-from-input
    return send_file(os.path.join(BASE, name))


@app.route("/fine2")
def fine2():
    full = os.path.realpath(os.path.join(BASE, request.args["name"]))
    if not full.startswith(BASE + os.sep):
        abort(403)
    # ok: assay.python.path-from-input
    return send_file(full)


@app.route("/fine3")
def fine3():
    full = (Path(BASE) / request.args["name"]).resolve()
    if not full.is_relative_to(BASE):
        abort(403)
    # ok: assay.python.path-from-input
    return full.read_text()


@app.route("/fine4")
def fine4():
    # ok: assay.python.path-from-input
    return send_from_directory(BASE, request.args["name"])


@app.route("/fine5")
def fine5():
    # ok: assay.python.path-from-input
    return send_file(os.path.join(BASE, KNOWN[request.args["name"]]))


@app.route("/fine6/<int:number>")
def fine6(number):
    # ok: assay.python.path-from-input
    return send_file(os.path.join(BASE, "%d.txt" % number))


def read_document(filename):
    path = os.path.join(BASE, filename)
    # ruleid: assay.python.path-joined-from-parameter
    with open(path) as f:
        return f.read()


def delete_document(base_dir, filename):
    # ruleid: assay.python.path-joined-from-parameter
    os.remove(os.path.join(base_dir, filename))


def read_document_fine(filename):
    path = os.path.join(BASE, os.path.basename(filename))
    # ok: assay.python.path-joined-from-parameter
    with open(path) as f:
        return f.read()


def load(path):
    # ok: assay.python.path-joined-from-parameter
    with open(path) as f:
        return f.read()


def ask():
    name = input("file: ")
    # ruleid: assay.python.path-joined-from-parameter
    with open(os.path.join("data", name)) as f:
        return f.read()


def ask3():
    name = os.path.basename(input("file: "))
    # ok: assay.python.path-joined-from-parameter
    with open(os.path.join("data", name)) as f:
        return f.read()


def ask4():
    # ok: assay.python.path-joined-from-parameter
    with open(input("file: ")) as f:
        return f.read()


def unpack(source, target):
    with tarfile.open(source) as tar:
        # ruleid: assay.python.archive-members-unchecked, assay.python.archive-size-unchecked
        tar.extractall(target)


def unpack2(source):
    tar = tarfile.open(source, "r:gz")
    for member in tar.getmembers():
        # ruleid: assay.python.archive-members-unchecked, assay.python.archive-size-unchecked
        tar.extract(member, "/srv")


def unpack3(source, target):
    limit = 10000000
    with tarfile.open(source) as tar:
        # ok: assay.python.archive-members-unchecked
        tar.extractall(target, filter="data")


def unpack4(source, target):
    with tarfile.open(source) as tar:
        for member in tar.getmembers():
            full = os.path.realpath(os.path.join(target, member.name))
            if os.path.commonpath([full, target]) != target or member.size > 1000:
                raise ValueError(member.name)
        # ok: assay.python.archive-members-unchecked
        tar.extractall(target)


def import_archive(upload):
    with zipfile.ZipFile(upload) as archive:
        # ruleid: assay.python.archive-size-unchecked
        archive.extractall("/srv/import")


def import_archive_fine(upload):
    with zipfile.ZipFile(upload) as archive:
        if sum(i.file_size for i in archive.infolist()) > 10_000_000:
            raise ValueError("too large")
        # ok: assay.python.archive-size-unchecked
        archive.extractall("/srv/import")


@app.route("/gz", methods=["POST"])
def gz():
    # ruleid: assay.python.archive-size-unchecked
    return {"n": len(gzip.decompress(request.data))}


@app.route("/gz2", methods=["POST"])
def gz2():
    stream = gzip.GzipFile(fileobj=request.stream)
    # ok: assay.python.archive-size-unchecked
    return {"n": len(stream.read(1000000))}
