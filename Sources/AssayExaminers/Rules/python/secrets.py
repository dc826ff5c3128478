import os

import jwt
import mysql.connector
import requests
from flask import Flask, request, jsonify, make_response
from werkzeug.security import generate_password_hash

app = Flask(__name__)
# ruleid: assay.python.password-in-source
app.secret_key = "m0untain-goat-7"
# ruleid: assay.python.password-in-source
app.config["SECRET_KEY"] = "m0untain-goat-7"
# ruleid: assay.python.password-in-source
API_KEY = "b7d0c1e5a9f34c2e"
# ok: assay.python.password-in-source
API_KEY = os.environ["API_KEY"]
# ok: assay.python.password-in-source
PASSWORD_FIELD = "user_password_input"
# ok: assay.python.password-in-source
password = ""
# ruleid: assay.python.credential-in-source
AWS = "AKIAIOSFODNN7EXAMPLE"
# ruleid: assay.python.credential-in-source
connect(key="ghp_abcdefghijklmnopqrstuvwxyz0123456789")
# ok: assay.python.credential-in-source
NAME = "AKIA is the prefix"
# ok: assay.python.credential-in-source
OTHER = os.environ["AWS_KEY"]
# ruleid: assay.python.password-in-address
DATABASE_URL = "postgresql://admin:t1ger-lily@db.internal/app"
# ruleid: assay.python.password-in-address
app.config["SQLALCHEMY_DATABASE_URI"] = "mysql+pymysql://root:h0rse9@localhost/app"
# ok: assay.python.password-in-address
DATABASE_URL = "sqlite:///app.db"
# ok: assay.python.password-in-address
DATABASE_URL = "postgresql://db.internal/app"


def connect_all():
    # ruleid: assay.python.password-in-source
    a = mysql.connector.connect(host="db", user="app", password="t1ger-lily")
    # ruleid: assay.python.password-empty
    b = mysql.connector.connect(host="db", user="app", password="")
    # ok: assay.python.password-in-source, assay.python.password-empty
    c = mysql.connector.connect(host="db", user="app", password=os.environ["DB_PASSWORD"])
    # ruleid: assay.python.password-in-source
    requests.get("https://x.example.com", auth=("admin", "t1ger-lily"), timeout=3)
    return a, b, c


@app.route("/login", methods=["POST"])
def login():
    # ruleid: assay.python.password-in-source
    if request.form["password"] == "t1ger-lily":
        return {"ok": True}
    return {"ok": False}


# ruleid: assay.python.password-empty
AUTH_PASSWORD_VALIDATORS = []
# ok: assay.python.password-empty
AUTH_PASSWORD_VALIDATORS = [{"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}}]


def http(user, word):
    # ruleid: assay.python.credentials-over-http, assay.python.cleartext-protocol
    requests.get("http://api.example.com", auth=(user, word), timeout=3)
    # ok: assay.python.credentials-over-http
    requests.get("https://api.example.com", auth=(user, word), timeout=3)
    # ruleid: assay.python.credentials-over-http, assay.python.cleartext-protocol
    requests.post("http://api.example.com", headers={"Authorization": word}, timeout=3)
    # ok: assay.python.credentials-over-http
    requests.post("https://api.example.com", headers={"Authorization": word}, timeout=3)


def given(user, key, when):
    # ruleid: assay.python.password-given-away
    token = jwt.encode({"name": user.name, "password": user.password, "exp": when}, key, algorithm="HS256")
    # ok: assay.python.password-given-away
    token = jwt.encode({"name": user.name, "exp": when}, key, algorithm="HS256")
    response = make_response("ok")
    # ruleid: assay.python.password-given-away
    response.set_cookie("password", user.password, secure=True, httponly=True, samesite="Lax")
    # ok: assay.python.password-given-away
    response.set_cookie("id", user.id, secure=True, httponly=True, samesite="Lax")
    # ruleid: assay.python.password-given-away
    requests.get(f"https://api.example.com/login?user={user.name}&password={user.password}", timeout=3)
    return token
