from flask import Blueprint, abort, redirect, request, session

from .auth import check_login
from .models import User

bp = Blueprint("login", __name__)


@bp.post("/login")
def login():
    user = check_login(request.form["user"], request.form["password"])
    if user is None:
        abort(401)
    session.clear()
    session["uid"] = user.id
    session["role"] = User.query.get(user.id).role
    return redirect("/")


@bp.get("/admin")
def admin():
    if session.get("role") != "admin":
        abort(403)
    return {"users": User.query.count()}
