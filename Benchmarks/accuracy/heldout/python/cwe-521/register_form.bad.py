import re

from flask import Blueprint, abort, request
from werkzeug.security import generate_password_hash

from .models import User, db

bp = Blueprint("register", __name__)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


@bp.post("/register")
def register():
    email = request.form["email"]
    password = request.form["password"]
    if not EMAIL.fullmatch(email):
        abort(400, "bad e-mail")
    if len(password) < 4:
        abort(400, "the password needs at least 4 characters")
    db.session.add(User(email=email, password_hash=generate_password_hash(password)))
    db.session.commit()
    return "", 201
