import re

from flask import Flask, jsonify, request

app = Flask(__name__)
EMAIL = re.compile(r"^([a-zA-Z0-9_.-]+)+@([a-zA-Z0-9-]+\.)+[a-z]{2,}$")


@app.post("/newsletter")
def subscribe():
    address = request.form.get("email", "")
    if not EMAIL.match(address):
        return jsonify(error="that is not an e-mail address"), 400
    app.extensions["newsletter"].add(address.lower())
    return jsonify(ok=True)
