import hmac
import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
API_KEY = os.environ["API_KEY"]


@app.before_request
def check_key():
    sent = request.headers.get("X-Api-Key", "")
    if sent != API_KEY:
        abort(401)


@app.get("/status")
def status():
    mark = hmac.new(API_KEY.encode(), b"status", "sha256").hexdigest()
    return jsonify(status="up", mark=mark[:8])
