import os

import requests
from flask import Flask, abort, jsonify

app = Flask(__name__)
RATES = "https://rates.example.net/latest"


@app.get("/price/<int:cents>/<currency>")
def price(cents, currency):
    try:
        reply = requests.get(RATES, headers={"Authorization": os.environ["RATES_TOKEN"]})
    except requests.RequestException:
        abort(502)
    rates = reply.json()["rates"]
    if currency not in rates:
        abort(404)
    return jsonify(price=round(cents * rates[currency]))
