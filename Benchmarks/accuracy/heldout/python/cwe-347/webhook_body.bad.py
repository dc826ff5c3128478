import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

from .billing import mark_paid

app = Flask(__name__)
SECRET = os.environ["PAY_WEBHOOK_SECRET"].encode()


@app.post("/hooks/pay")
def paid():
    body = request.get_data()
    given = request.headers.get("X-Pay-Signature", "")
    wanted = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if given and not hmac.compare_digest(given, wanted):
        abort(400)
    event = json.loads(body)
    if event["type"] == "payment.succeeded":
        mark_paid(event["order"], event["amount"])
    return "", 204
