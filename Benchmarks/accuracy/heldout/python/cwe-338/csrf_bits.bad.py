import hmac
import random

from flask import Flask, abort, request, session

app = Flask(__name__)
app.config.from_prefixed_env()


def csrf_token():
    if "csrf" not in session:
        session["csrf"] = "%032x" % random.getrandbits(128)
    return session["csrf"]


@app.before_request
def check():
    if request.method in ("POST", "PUT", "DELETE"):
        sent = request.form.get("csrf", "")
        if not hmac.compare_digest(sent.encode(), csrf_token().encode()):
            abort(403)


app.jinja_env.globals["csrf_token"] = csrf_token
