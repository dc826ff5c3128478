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
        user.reset_code = secrets.token_urlsafe(32)
        user.reset_until = datetime.now(timezone.utc) + timedelta(minutes=30)
        db.session.commit()
        send(user.email, "Your code", user.reset_code)
    return "", 204


@bp.post("/reset")
def reset():
    user = User.query.filter_by(reset_code=request.form["code"]).first()
    if user is None or user.reset_until < datetime.now(timezone.utc):
        abort(400)
    user.password_hash = generate_password_hash(request.form["password"])
    user.reset_code = None
    db.session.commit()
    return "", 204
