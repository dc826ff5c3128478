from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import login_user

from .forms import LoginForm
from .models import User

bp = Blueprint("auth", __name__)


@bp.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = User.authenticate(form.email.data, form.password.data)
        if user:
            login_user(user)
            return redirect(request.args.get("next") or url_for("home.index"))
    return render_template("login.html", form=form)
