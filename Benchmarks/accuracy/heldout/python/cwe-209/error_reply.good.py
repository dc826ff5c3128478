import logging
import traceback

from flask import Flask, jsonify, request

from .orders import place_order

app = Flask(__name__)
log = logging.getLogger(__name__)


@app.post("/orders")
def create():
    try:
        order = place_order(request.get_json())
    except Exception:
        log.error("order failed\n%s", traceback.format_exc())
        return jsonify(error="the order could not be placed"), 500
    return jsonify(id=order.id), 201
