import smtplib

from flask import Flask, request

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    user = request.form["user"]
    word = request.form["password"]
    return {"ok": check(user, word)}


def mail_login(user, word):
    server = smtplib.SMTP("mail.example.com")
    # ruleid: assay.python.cleartext-protocol
    server.login(user, word)


# ruleid: assay.python.password-taken-without-tls, assay.python.bound-to-all-addresses
app.run(host="0.0.0.0")
# ruleid: assay.python.password-taken-without-tls, assay.python.bound-to-all-addresses
app.run(host="0.0.0.0", port=80)
# ok: assay.python.password-taken-without-tls
app.run()
# ok: assay.python.password-taken-without-tls
app.run(host="127.0.0.1")
