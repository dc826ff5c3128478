import re
import time

import requests
from fastapi import UploadFile
from flask import Flask, request

app = Flask(__name__)


def get(url):
    # ruleid: assay.python.request-without-timeout
    a = requests.get(url)
    # ruleid: assay.python.request-without-timeout
    b = requests.post(url, json={}, timeout=None)
    # ok: assay.python.request-without-timeout
    c = requests.get(url, timeout=10)
    # ok: assay.python.request-without-timeout
    d = requests.Session()
    return a, b, c, d


@app.route("/work")
def work():
    n = int(request.args["n"])
    # ruleid: assay.python.work-set-by-input
    time.sleep(n)
    # ruleid: assay.python.work-set-by-input
    for i in range(n):
        print(i)
    # ruleid: assay.python.memory-set-by-input
    data = bytearray(n)
    # ruleid: assay.python.memory-set-by-input
    text = "x" * n
    m = min(n, 100)
    # ok: assay.python.work-set-by-input
    time.sleep(m)
    # ok: assay.python.memory-set-by-input
    data = bytearray(m)
    if n > 1000:
        return {}, 400
    # ok: assay.python.work-set-by-input
    time.sleep(n)
    # ok: assay.python.memory-set-by-input
    data = bytearray(n)
    return {"n": len(data), "t": len(text)}


# ruleid: assay.python.regex-exponential
NAMES = re.compile(r"^(\w+\s?)*$")


def find(text):
    # ruleid: assay.python.regex-exponential
    a = re.match("(a+)+$", text)
    # ok: assay.python.regex-exponential
    b = re.match(r"^[a-z0-9._-]+@[a-z0-9.-]+$", text)
    # ok: assay.python.regex-exponential
    c = re.search(r"\d+", text)
    return a, b, c


@app.route("/find")
def found():
    # ruleid: assay.python.regex-from-input
    a = re.search(request.args["q"], "text")
    pattern = "^" + request.args["q"]
    # ruleid: assay.python.regex-from-input
    b = re.compile(pattern)
    # ok: assay.python.regex-from-input
    c = re.search(re.escape(request.args["q"]), "text")
    # ok: assay.python.regex-from-input
    d = re.search("text", request.args["q"])
    return {"n": [a, b, c, d] == []}


@app.route("/divide")
def divide():
    n = int(request.args["n"])
    # ruleid: assay.python.divisor-from-input
    a = 100 / n
    # ruleid: assay.python.divisor-from-input
    b = 100 // int(request.args["m"])
    if n == 0:
        return {}, 400
    # ok: assay.python.divisor-from-input
    c = 100 / n
    # ok: assay.python.divisor-from-input
    d = n / 100
    return {"n": a == b == c == d}
