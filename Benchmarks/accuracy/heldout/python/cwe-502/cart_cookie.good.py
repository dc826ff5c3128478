import base64
import json

from flask import Flask, jsonify, make_response, request

app = Flask(__name__)


def read_cart():
    raw = request.cookies.get("cart")
    if not raw:
        return {}
    return json.loads(base64.b64decode(raw))


@app.post("/cart/<int:item>")
def add(item):
    cart = read_cart()
    cart[str(item)] = cart.get(str(item), 0) + 1
    resp = make_response(jsonify(cart))
    resp.set_cookie("cart", base64.b64encode(json.dumps(cart).encode()).decode(),
                    secure=True, httponly=True, samesite="Lax")
    return resp
