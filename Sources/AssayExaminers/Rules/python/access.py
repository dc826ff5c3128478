import hashlib
import os
import secrets
import subprocess

from flask import Flask, abort, redirect, request, session
from flask_login import current_user, login_required, login_user

app = Flask(__name__)


@app.route("/panel")
def panel():
    # ruleid: assay.python.identity-from-client
    if request.cookies.get("is_admin") == "true":
        return {"panel": 1}
    # ruleid: assay.python.identity-from-client
    if request.headers.get("X-Role") != "admin":
        abort(403)
    # ok: assay.python.identity-from-client
    if request.cookies.get("theme") == "dark":
        return {"t": 1}
    return {}


@app.route("/panel2")
def panel2():
    # ok: assay.python.identity-from-client
    if session.get("role") != "admin":
        abort(403)
    return {}


@app.route("/login", methods=["POST"])
def login():
    user = User.query.filter_by(name=request.form["name"]).first()
    # ruleid: assay.python.login-by-name-alone
    login_user(user)
    return redirect("/")


@app.route("/signin", methods=["POST"])
def signin():
    user = User.query.filter_by(name=request.form["name"]).first()
    if user:
        # ruleid: assay.python.login-by-name-alone
        session["user_id"] = user.id
    return redirect("/")


@app.route("/login2", methods=["POST"])
def login2():
    user = User.query.filter_by(name=request.form["name"]).first()
    if user.check_password(request.form["word"]):
        # ok: assay.python.login-by-name-alone
        login_user(user)
    return redirect("/")


@app.route("/logged")
def logged():
    # ok: assay.python.login-by-name-alone
    session["seen"] = 1
    return {}


# ruleid: assay.python.access-open-to-all
REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"]}
# ruleid: assay.python.access-open-to-all
REST_FRAMEWORK2 = {"DEFAULT_PERMISSION_CLASSES": ("rest_framework.permissions.AllowAny",)}
# ok: assay.python.access-open-to-all
REST_FRAMEWORK3 = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}
# ok: assay.python.access-open-to-all
REST_FRAMEWORK4 = {"PAGE_SIZE": 10}


@app.route("/notes/<int:note_id>", methods=["DELETE"])
@login_required
# ruleid: assay.python.record-changed-without-right
def remove_note(note_id):
    note = Note.query.get(note_id)
    db.session.delete(note)
    db.session.commit()
    return {}


@app.route("/notes2/<int:note_id>", methods=["DELETE"])
# ruleid: assay.python.record-changed-without-right
def remove_note2(note_id):
    if "user" not in session:
        return redirect("/login")
    db.execute("DELETE FROM notes WHERE id = ?", (note_id,))
    return {}


@app.route("/notes3/<int:note_id>", methods=["DELETE"])
@login_required
# ok: assay.python.record-changed-without-right
def remove_note3(note_id):
    note = Note.query.get(note_id)
    if note.user_id != current_user.id:
        abort(403)
    db.session.delete(note)
    db.session.commit()
    return {}


@app.route("/notes4", methods=["DELETE"])
@login_required
# ok: assay.python.record-changed-without-right
def remove_notes():
    Note.query.filter_by(user_id=current_user.id).delete()
    return {}


@app.route("/invoice/<int:invoice_id>")
@login_required
# ruleid: assay.python.record-of-others-shown
def show_invoice(invoice_id):
    return Invoice.query.get_or_404(invoice_id).as_json()


@app.route("/order/<int:order_id>")
# ruleid: assay.python.record-of-others-shown
def get_order(order_id):
    if not session.get("user"):
        return redirect("/login")
    return Order.query.get(order_id).as_json()


@app.route("/invoice2/<int:invoice_id>")
@login_required
# ok: assay.python.record-of-others-shown
def show_invoice2(invoice_id):
    return Invoice.query.filter_by(id=invoice_id, user_id=current_user.id).first_or_404().as_json()


@app.route("/kinds/<int:kind_id>")
# ok: assay.python.record-of-others-shown
def kind(kind_id):
    return Kind.query.get(kind_id).as_json()


@app.route("/boss")
def boss():
    # ruleid: assay.python.admin-decided-by-name
    if request.args.get("user") == "admin":
        return {"x": 1}
    # ruleid: assay.python.admin-decided-by-name
    if request.form["username"] == "root":
        return {"x": 1}
    # ok: assay.python.admin-decided-by-name
    if current_user.role == "admin":
        return {"x": 1}
    # ok: assay.python.admin-decided-by-name
    if request.args.get("page") == "admin":
        return {"x": 1}
    return {}


@app.route("/sid")
def sid(response):
    # ruleid: assay.python.session-id-from-client
    response.set_cookie("session_id", request.args.get("sid"), secure=True, httponly=True, samesite="Lax")
    value = request.args.get("s")
    # ruleid: assay.python.session-id-from-client
    response.set_cookie("sid", value, secure=True, httponly=True, samesite="Lax")
    # ok: assay.python.session-id-from-client
    response.set_cookie("sid", secrets.token_hex(16), secure=True, httponly=True, samesite="Lax")
    # ok: assay.python.session-id-from-client
    response.set_cookie("page", value, secure=True, httponly=True, samesite="Lax")


# ruleid: assay.python.session-lasts-too-long
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
# ruleid: assay.python.session-lasts-too-long
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = False
# ok: assay.python.session-lasts-too-long
SESSION_COOKIE_AGE = 3600
# ok: assay.python.session-lasts-too-long
app.config["PERMANENT_SESSION_LIFETIME"] = 3600


@app.route("/reset", methods=["POST"])
# ruleid: assay.python.password-reset-without-proof
def reset_password():
    user = User.query.filter_by(email=request.form["email"]).first()
    user.set_password(request.form["word"])
    db.session.commit()
    return {}


@app.route("/reset2", methods=["POST"])
# ruleid: assay.python.password-reset-without-proof
def forgot_password():
    db.execute("UPDATE users SET password = ? WHERE email = ?", (hashed(request.form["word"]), request.form["email"]))
    return {}


@app.route("/reset3", methods=["POST"])
# ok: assay.python.password-reset-without-proof
def reset_password_with_proof():
    user = User.by_token(request.form["token"])
    user.set_password(request.form["word"])
    return {}


# ok: assay.python.password-reset-without-proof
def reset_filter():
    return request.args


@app.route("/reset4", methods=["POST"])
# ruleid: assay.python.password-reset-by-question
def reset_by_question():
    user = User.query.filter_by(email=request.form["email"]).first()
    if user.security_answer == request.form["answer"]:
        user.set_password(request.form["word"])
    return {}


@app.route("/reset5", methods=["POST"])
# ruleid: assay.python.password-reset-by-question
def recover():
    user = User.query.filter_by(email=request.form["email"]).first()
    if user.birthday == request.form["birthday"]:
        send_mail(user.email, "x")
    return {}


# ok: assay.python.password-reset-by-question
def reset_form():
    send_mail("a", "b")


# ok: assay.python.password-reset-by-question
def recover_backup():
    return "birthday"


def forgot(user):
    # ruleid: assay.python.password-reset-token-guessable
    token = hashlib.sha256(user.email.encode()).hexdigest()
    # ruleid: assay.python.password-reset-token-guessable
    code = hashlib.sha256(str(user.id).encode()).hexdigest()
    # ok: assay.python.password-reset-token-guessable
    token = secrets.token_urlsafe(32)
    # ok: assay.python.password-reset-token-guessable
    name = hashlib.sha256(user.email.encode()).hexdigest()
    # ruleid: assay.python.password-reset-link-from-host-header
    link = "https://" + request.host + "/reset?t=" + token
    # ruleid: assay.python.password-reset-link-from-host-header
    link = request.host_url + "reset?t=" + token
    send_mail(user.email, link)


def forgot_fine(user):
    # ok: assay.python.password-reset-link-from-host-header
    send_mail(user.email, app.config["BASE_URL"] + "/reset")


def where():
    # ok: assay.python.password-reset-link-from-host-header
    return request.host


def rights(client):
    # ruleid: assay.python.runs-as-root
    os.setuid(0)
    # ruleid: assay.python.runs-as-root
    client.containers.run("x", privileged=True)
    # ruleid: assay.python.runs-as-root
    subprocess.run(["sudo", "systemctl", "restart", "web"])
    # ok: assay.python.runs-as-root
    os.setuid(1000)
    # ok: assay.python.runs-as-root
    client.containers.run("x", user="nobody")


def drop(uid, gid):
    # ruleid: assay.python.rights-not-given-up
    os.setuid(uid)
    os.setgid(gid)


def drop2(uid, gid):
    print(uid)
    # ruleid: assay.python.rights-not-given-up
    os.setuid(uid)
    print(gid)
    os.setgid(gid)


def drop3(uid, gid):
    os.setgroups([])
    # ok: assay.python.rights-not-given-up
    os.setgid(gid)
    # ok: assay.python.rights-not-given-up
    os.setuid(uid)
