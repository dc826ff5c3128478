import urllib.request
from urllib.parse import urlparse

import aiohttp
import httpx
import requests
from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, abort, redirect, request, url_for

app = Flask(__name__)
HOSTS = {"api.example.com"}
PAGES = {"home": "/home"}


@app.route("/fetch")
def fetch():
    url = request.args.get("url")
    # ruleid: assay.python.request-to-address-from-input
    answer = requests.get(url, timeout=5)
    # ruleid: assay.python.request-to-address-from-input
    answer = urllib.request.urlopen(request.form["url"])
    host = request.args["host"]
    # ruleid: assay.python.request-to-address-from-input
    answer = httpx.get(f"https://{host}/status", timeout=5)
    # ruleid: assay.python.request-to-address-from-input
    answer = requests.request("GET", "http://" + host + "/x", timeout=5)
    with requests.Session() as session:
        # ruleid: assay.python.request-to-address-from-input
        session.post(url, json={}, timeout=4)
    # ok: assay.python.request-to-address-from-input
    answer = requests.get("https://api.example.com/users/" + request.args["id"], timeout=5)
    # ok: assay.python.request-to-address-from-input
    answer = requests.get(f"https://api.example.com/users/{host}", timeout=5)
    # ok: assay.python.request-to-address-from-input
    answer = requests.get("https://api.example.com/", params={"u": url}, timeout=5)
    return {"status": answer.status == 1}


@app.route("/fetch2")
def fetch2():
    url = request.args.get("url")
    if urlparse(url).hostname not in HOSTS:
        abort(400)
    # ok: assay.python.request-to-address-from-input
    return {"status": requests.get(url, timeout=5).status_code == 1}


async def fetch3(target_url):
    async with aiohttp.ClientSession() as session:
        # ruleid: assay.python.request-to-address-from-input
        async with session.get(target_url) as answer:
            return await answer.text()


def get_json(url):
    # ok: assay.python.request-to-address-from-input
    return requests.get(url, timeout=3).json()


@app.route("/go")
def go():
    # ruleid: assay.python.redirect-from-input
    return redirect(request.args.get("next"))


@app.route("/go2")
def go2():
    target = request.args.get("next", "/")
    if target:
        # ruleid: assay.python.redirect-from-input
        return redirect(target, code=302)
    # ok: assay.python.redirect-from-input
    return redirect(url_for("home"))


@app.route("/go3")
def go3():
    target = request.args.get("next", "/")
    if not target.startswith("/"):
        abort(400)
    # ruleid: assay.python.redirect-from-input
    return redirect(target)


@app.route("/go4")
def go4():
    target = request.args.get("next", "/")
    if urlparse(target).netloc != "":
        abort(400)
    # ok: assay.python.redirect-from-input
    return redirect(target)


@app.route("/go5")
def go5():
    # ok: assay.python.redirect-from-input
    return redirect(PAGES.get(request.args["page"], "/"))


def login(request):
    target = request.POST.get("next")
    # ruleid: assay.python.redirect-from-input
    return HttpResponseRedirect(target)


def login2(request):
    target = request.POST.get("next")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
        target = "/"
    # ok: assay.python.redirect-from-input
    return HttpResponseRedirect(target)


@app.route("/user/<name>")
def user(name):
    # ok: assay.python.redirect-from-input
    return redirect(f"/users/{name}")


@app.route("/slash")
def slash():
    target = request.args["t"]
    if not target.startswith("/") or target.startswith("//"):
        abort(400)
    # ok: assay.python.redirect-from-input
    return redirect(target)
