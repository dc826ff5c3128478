import re
from urllib.parse import urlsplit

import requests
from flask import Flask, abort, jsonify, request

app = Flask(__name__)
SITES = {"en.wikipedia.org", "www.bbc.co.uk", "www.nrk.no"}


@app.post("/preview")
def preview():
    url = request.get_json().get("url", "")
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.netloc not in SITES:
        abort(400)
    try:
        page = requests.get(url, timeout=5, allow_redirects=False).text
    except requests.RequestException:
        abort(502)
    title = re.search(r"<title>([^<]{0,200})</title>", page)
    return jsonify(title=title.group(1) if title else "")
