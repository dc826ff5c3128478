import hashlib
import hmac
import json
import logging
import os
import socket
import traceback

from fastapi import HTTPException
from flask import Flask, jsonify, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/a")
def a():
    try:
        return jsonify(work())
    except Exception as e:
        # ruleid: assay.python.error-text-shown
        return jsonify({"error": str(e)}), 500


@app.route("/b")
def b():
    try:
        return jsonify(work())
    except Exception:
        # ruleid: assay.python.error-text-shown
        return traceback.format_exc(), 500


@app.route("/c")
def c():
    try:
        return jsonify(work())
    except OSError as error:
        # ruleid: assay.python.error-text-shown
        raise HTTPException(status_code=500, detail=f"failed: {error}")


@app.route("/d")
def d():
    try:
        return jsonify(work())
    except Exception as e:
        logger.exception("failed: %s", e)
        # ok: assay.python.error-text-shown
        return jsonify({"error": "internal error"}), 500


def e():
    try:
        return work()
    except Exception as error:
        # ok: assay.python.error-text-shown
        return str(error)


@app.route("/env")
def env():
    # ruleid: assay.python.inner-state-shown
    return jsonify(dict(os.environ))


@app.route("/user/<int:number>")
def user(number):
    # ruleid: assay.python.inner-state-shown
    return jsonify(User.query.get(number).__dict__)


@app.route("/user2/<int:number>")
def user2(number):
    # ok: assay.python.inner-state-shown
    return jsonify(name=User.query.get(number).name, page=app.config["PAGE"])


def helper():
    # ok: assay.python.inner-state-shown
    return dict(os.environ)


@app.route("/login", methods=["POST"])
def login():
    found = find(request.form["name"])
    if not found:
        # ruleid: assay.python.login-error-names-cause
        return jsonify({"message": "User not found"}), 404
    if not found.check_password(request.form["word"]):
        return jsonify({"message": "Wrong"}), 401
    return jsonify({})


@app.route("/login2", methods=["POST"])
def login2():
    found = find(request.form["name"])
    if found is None:
        # ruleid: assay.python.login-error-names-cause
        return "No such user", 401
    if not found.check_password(request.form["word"]):
        # ok: assay.python.login-error-names-cause
        return "Invalid username or password", 401
    # ok: assay.python.login-error-names-cause
    return jsonify({})


def bound():
    s = socket.socket()
    # ruleid: assay.python.bound-to-all-addresses
    s.bind(("0.0.0.0", 80))
    # ruleid: assay.python.bound-to-all-addresses
    s.bind(("", 80))
    # ok: assay.python.bound-to-all-addresses
    s.bind(("127.0.0.1", 80))
    # ok: assay.python.bound-to-all-addresses
    app.run(host="127.0.0.1")


def logs(user, password, api_key):
    # ruleid: assay.python.secret-logged
    logger.info("login %s %s", user, password)
    # ruleid: assay.python.secret-logged
    logging.debug(f"login {user} with {password}")
    # ruleid: assay.python.secret-logged
    logger.warning("key: " + api_key)
    # ruleid: assay.python.secret-logged
    print("Password: %s" % password)
    # ok: assay.python.secret-logged
    logger.info("password of %s changed", user)
    # ok: assay.python.secret-logged
    logger.info(f"password has {len(password)} characters")
    # ok: assay.python.secret-logged
    logger.info("login with %s", mask(password))


def stores(user, password, ssn):
    with open("users.txt", "a") as f:
        # ruleid: assay.python.secret-stored-clear
        f.write(f"{user}:{password}")
        # ruleid: assay.python.secret-stored-clear
        json.dump({"user": user, "ssn": ssn}, f)
        # ok: assay.python.secret-stored-clear
        f.write(f"{user} changed")
        # ok: assay.python.secret-stored-clear
        json.dump({"user": user}, f)


def verify(body, signature, key):
    expected = hmac.new(key, body, hashlib.sha256).hexdigest()
    # ruleid: assay.python.secret-compared-in-variable-time
    if expected == signature:
        return True
    # ok: assay.python.secret-compared-in-variable-time
    return hmac.compare_digest(expected, signature)


def allowed(api_key):
    # ruleid: assay.python.secret-compared-in-variable-time
    return api_key == os.environ["API_KEY"]


def counted(tokens, other):
    # ok: assay.python.secret-compared-in-variable-time
    return tokens == other
