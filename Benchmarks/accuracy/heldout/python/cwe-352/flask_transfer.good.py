import os

from flask import Flask, redirect, render_template, request, session
from flask_wtf.csrf import CSRFProtect

from .bank import accounts

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True)
CSRFProtect(app)


@app.route("/pay", methods=["GET", "POST"])
def pay():
    if "uid" not in session:
        return redirect("/login")
    if request.method == "POST":
        accounts.pay(session["uid"], request.form["to"], request.form.get("amount", type=int))
        return redirect("/receipt")
    return render_template("pay.html")
