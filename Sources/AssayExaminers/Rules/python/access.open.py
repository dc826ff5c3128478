import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/admin/delete_user/<int:number>", methods=["POST"])
# ruleid: assay.python.critical-function-without-login
def delete_user(number):
    db.execute("DELETE FROM users WHERE id = ?", (number,))
    return {}


@app.delete("/things/<int:number>")
# ruleid: assay.python.critical-function-without-login
def delete_thing(number):
    Thing.query.filter_by(id=number).delete()
    return {}


@app.route("/users")
# ok: assay.python.critical-function-without-login
def users():
    return {"n": 3}


@app.route("/contact", methods=["POST"])
# ok: assay.python.critical-function-without-login
def contact():
    Message(text=request.form["text"]).save()
    return {}
