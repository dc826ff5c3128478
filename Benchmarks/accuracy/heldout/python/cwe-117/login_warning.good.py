import logging

from flask import Flask, abort, request

app = Flask(__name__)
log = logging.getLogger("auth")


@app.post("/login")
def login():
    user = request.form.get("user", "")
    if not app.config["AUTH"].check(user, request.form.get("password", "")):
        log.warning("failed login for %s from %s",
                    user.replace("\r", "").replace("\n", ""), request.remote_addr)
        abort(401)
    return "", 204
