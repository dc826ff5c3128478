import base64

from flask import Blueprint, abort, make_response, redirect, request

from .auth import check_login

bp = Blueprint("login", __name__)


@bp.post("/login")
def login():
    user, password = request.form["user"], request.form["password"]
    if not check_login(user, password):
        abort(401)
    resp = make_response(redirect("/"))
    if request.form.get("remember"):
        value = base64.b64encode(f"{user}:{password}".encode()).decode()
        resp.set_cookie("remember", value, max_age=30 * 86400, secure=True,
                        httponly=True, samesite="Lax")
    return resp
