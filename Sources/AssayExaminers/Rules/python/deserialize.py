import base64
import hashlib
import hmac
import json
import pickle

import yaml
from flask import Flask, request, abort

app = Flask(__name__)


@app.route("/a", methods=["POST"])
def a():
    # ruleid: assay.python.unpickled-input
    state = pickle.loads(request.data)
    raw = base64.b64decode(request.cookies["state"])
    # ruleid: assay.python.unpickled-input
    state = pickle.loads(raw)
    # ok: assay.python.unpickled-input
    state = json.loads(request.data)
    return state


@app.route("/b", methods=["POST"])
def b():
    raw = request.data
    expected = hmac.new(KEY, raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Signature"]):
        abort(403)
    # ok: assay.python.unpickled-input
    return pickle.loads(raw)


def restore(data):
    # ruleid: assay.python.unpickled-input
    return pickle.loads(data)


def restore_file(path):
    with open(path, "rb") as f:
        # ruleid: assay.python.unpickled-input
        return pickle.load(f)


def restore_cache():
    with open("cache.bin", "rb") as f:
        # ok: assay.python.unpickled-input
        return list(f)


def config(text):
    # ruleid: assay.python.yaml-builds-objects
    a = yaml.load(text)
    # ruleid: assay.python.yaml-builds-objects
    b = yaml.load(text, Loader=yaml.Loader)
    # ruleid: assay.python.yaml-builds-objects
    c = yaml.unsafe_load(text)
    # ok: assay.python.yaml-builds-objects
    d = yaml.safe_load(text)
    # ok: assay.python.yaml-builds-objects
    e = yaml.load(text, Loader=yaml.SafeLoader)
    # ok: assay.python.yaml-builds-objects
    f = yaml.load(text, yaml.CSafeLoader)
    return a, b, c, d, e, f


def copy(value):
    # ok: assay.python.unpickled-input
    return pickle.loads(pickle.dumps(value))
