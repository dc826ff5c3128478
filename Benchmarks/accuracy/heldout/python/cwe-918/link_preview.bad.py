import re

import requests
from flask import Flask, abort, jsonify, request

app = Flask(__name__)


@app.post("/preview")
def preview():
    url = request.get_json().get("url", "")
    if not url:
        abort(400)
    try:
        page = requests.get(url, timeout=5).text
    except requests.RequestException:
        abort(502)
    title = re.search(r"<title>([^<]{0,200})</title>", page)
    return jsonify(title=title.group(1) if title else "")
