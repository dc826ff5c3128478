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
        return jsonify(error=traceback.format_exc()), 500
    return jsonify(id=order.id), 201
