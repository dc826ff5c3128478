import secrets
from datetime import datetime, timedelta, timezone

from flask import Blueprint, abort, request
from werkzeug.security import generate_password_hash

from .mail import send
from .models import User, db

bp = Blueprint("reset", __name__)


@bp.post("/forgot")
def forgot():
    user = User.query.filter_by(email=request.form["email"]).first()
    if user:
        user.reset_code = f"{secrets.randbelow(10000):04d}"
        db.session.commit()
        send(user.email, "Your code", user.reset_code)
    return "", 204


@bp.post("/reset")
def reset():
    user = User.query.filter_by(email=request.form["email"], reset_code=request.form["code"]).first()
    if user is None:
        abort(400)
    user.password_hash = generate_password_hash(request.form["password"])
    db.session.commit()
    return "", 204
