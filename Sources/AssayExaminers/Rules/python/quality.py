import html
import json
import os
import re
import subprocess
import urllib.request

import requests
from flask import Flask, request

app = Flask(__name__)


def delete(user, item):
    # ruleid: assay.python.assert-as-guard
    assert user.is_admin
    # ok: assay.python.assert-as-guard
    assert item is not None
    item.delete()


@app.route("/n")
def n():
    value = request.args["n"]
    # ruleid: assay.python.assert-as-guard
    assert value.isdigit()
    if not value.isdigit():
        raise ValueError(value)
    return {}


def swallowed():
    # ruleid: assay.python.error-swallowed
    try:
        work()
    except:
        pass
    # ruleid: assay.python.error-swallowed
    try:
        verify_signature()
    except Exception:
        pass
    # ok: assay.python.error-swallowed
    try:
        work()
    except KeyError:
        pass
    # ok: assay.python.error-swallowed
    try:
        work()
    except Exception:
        log("x")


def is_allowed(user):
    # ruleid: assay.python.error-lets-in
    try:
        return user.check()
    except Exception:
        return True


def verify_user(user):
    # ruleid: assay.python.error-lets-in
    try:
        return user.check()
    except KeyError as e:
        log(e)
        return True


def is_allowed2(user):
    # ok: assay.python.error-lets-in
    try:
        return user.check()
    except Exception:
        return False


def retry(user):
    # ok: assay.python.error-lets-in
    try:
        return user.check()
    except Exception:
        return True


def addresses(url, host):
    # ruleid: assay.python.address-checked-by-substring
    a = "example.com" in url
    # ruleid: assay.python.address-checked-by-substring
    b = url.startswith("https://example.com")
    # ruleid: assay.python.address-checked-by-substring
    c = host.endswith("example.com")
    # ok: assay.python.address-checked-by-substring
    d = url.startswith("https://example.com/")
    # ok: assay.python.address-checked-by-substring
    e = host.endswith(".example.com") or host == "example.com"
    # ruleid: assay.python.address-checked-by-open-regex
    f = re.match(r"^https?://www.example.com/", url)
    # ruleid: assay.python.address-checked-by-open-regex
    g = re.match("^(www|api).example.com", host)
    # ok: assay.python.address-checked-by-open-regex
    h = re.fullmatch(r"(www|api)\.example\.com", host)
    # ok: assay.python.address-checked-by-open-regex
    i = re.match(r"^\w+$", host)
    return a, b, c, d, e, f, g, h, i


def tags(text):
    # ruleid: assay.python.tags-filtered-by-regex
    a = re.sub(r"<script.*?>.*?</script>", "", text)
    # ruleid: assay.python.tags-filtered-by-regex
    b = text.replace("<script>", "")
    # ruleid: assay.python.tags-filtered-by-regex
    c = re.sub("<[^>]*>", "", text)
    # ok: assay.python.tags-filtered-by-regex
    d = html.escape(text)
    # ok: assay.python.tags-filtered-by-regex
    e = re.sub(r"\s+", " ", text)
    # ruleid: assay.python.escaping-incomplete
    f = html.escape(text, quote=False)
    # ruleid: assay.python.escaping-incomplete
    g = text.replace("<", "&lt;").replace(">", "&gt;")
    # ok: assay.python.escaping-incomplete
    h = html.escape(text)
    # ok: assay.python.escaping-incomplete
    i = text.replace(" ", "_").replace(",", "")
    return a, b, c, d, e, f, g, h, i


def install(url):
    urllib.request.urlretrieve(url, "setup.sh")
    # ruleid: assay.python.download-used-unverified
    subprocess.run(["sh", "setup.sh"])


def install2():
    # ruleid: assay.python.download-used-unverified
    os.system("curl https://x.example.com/i.sh | sh")
    # ok: assay.python.download-used-unverified
    subprocess.run(["ls"])


def install3(url):
    import hashlib
    urllib.request.urlretrieve(url, "setup.sh")
    if hashlib.sha256(open("setup.sh", "rb").read()).hexdigest() != KNOWN:
        raise ValueError("not the file")
    # ok: assay.python.download-used-unverified
    subprocess.run(["sh", "setup.sh"])


def models():
    # ruleid: assay.python.model-not-pinned
    a = AutoModel.from_pretrained("someone/some-model")
    # ruleid: assay.python.model-not-pinned
    b = load_dataset("someone/some-data")
    # ok: assay.python.model-not-pinned
    c = AutoModel.from_pretrained("someone/some-model", revision="a1b2c3")
    # ok: assay.python.model-not-pinned
    d = AutoModel.from_pretrained("./local")
    return a, b, c, d


def ends(items):
    for i in range(len(items) + 1):
        # ruleid: assay.python.loop-index-past-end
        print(items[i])
    i = 0
    while i <= len(items):
        # ruleid: assay.python.loop-index-past-end
        print(items[i])
        i += 1
    for i in range(len(items)):
        # ok: assay.python.loop-index-past-end
        print(items[i])
    for i in range(1, len(items) + 1):
        # ok: assay.python.loop-index-past-end
        print(items[i - 1])
