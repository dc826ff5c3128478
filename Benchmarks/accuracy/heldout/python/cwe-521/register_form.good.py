import re

from flask import Blueprint, abort, request
from werkzeug.security import generate_password_hash

from .models import User, db

bp = Blueprint("register", __name__)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
COMMON = frozenset(open("/usr/share/dict/common-passwords.txt").read().split())


@bp.post("/register")
def register():
    email = request.form["email"]
    password = request.form["password"]
    if not EMAIL.fullmatch(email):
        abort(400, "bad e-mail")
    if len(password) < 12 or password.lower() in COMMON:
        abort(400, "choose a longer, less common password")
    db.session.add(User(email=email, password_hash=generate_password_hash(password)))
    db.session.commit()
    return "", 201
