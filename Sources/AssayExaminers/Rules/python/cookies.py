from flask import Flask, make_response

app = Flask(__name__)
# ruleid: assay.python.cookie-without-secure
app.config["SESSION_COOKIE_SECURE"] = False
# ruleid: assay.python.cookie-without-httponly
app.config["SESSION_COOKIE_HTTPONLY"] = False
# ruleid: assay.python.cookie-without-samesite
app.config["SESSION_COOKIE_SAMESITE"] = None
# ruleid: assay.python.cookie-without-httponly
SESSION_COOKIE_HTTPONLY = False
# ok: assay.python.cookie-without-secure
app.config["SESSION_COOKIE_SECURE"] = True


@app.route("/")
def index():
    response = make_response("ok")
    # ruleid: assay.python.cookie-without-secure, assay.python.cookie-without-httponly, assay.python.cookie-without-samesite
    response.set_cookie("session_id", "1")
    # ruleid: assay.python.cookie-without-secure
    response.set_cookie("session_id", "1", httponly=True, samesite="Lax")
    # ruleid: assay.python.cookie-without-httponly
    response.set_cookie("session_id", "1", secure=True, httponly=False, samesite="Strict")
    # ruleid: assay.python.cookie-without-samesite
    response.set_cookie("session_id", "1", secure=True, httponly=True, samesite="None")
    # ok: assay.python.cookie-without-secure, assay.python.cookie-without-httponly, assay.python.cookie-without-samesite
    response.set_cookie("session_id", "1", secure=True, httponly=True, samesite="Lax")
    # ok: assay.python.cookie-without-httponly, assay.python.cookie-without-samesite
    response.set_cookie("theme", "dark", secure=True)
    response.set_cookie("session_id", "", expires=0)
    return response
