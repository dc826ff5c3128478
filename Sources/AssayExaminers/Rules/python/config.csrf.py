from flask import Flask, request, session, redirect

app = Flask(__name__)


@app.route("/transfer", methods=["POST"])
# ruleid: assay.python.csrf-protection-missing
def transfer():
    account = Account.query.get(session["account"])
    account.money -= int(request.form["amount"])
    db.session.commit()
    return redirect("/")


@app.route("/email", methods=["GET", "POST"])
# ruleid: assay.python.csrf-protection-missing
def email():
    user = User.query.get(session["user"])
    user.email = request.form["email"]
    db.session.commit()
    return redirect("/")


@app.route("/search", methods=["POST"])
# ok: assay.python.csrf-protection-missing
def search():
    return redirect("/found/" + str(int(request.form["n"])))


@app.route("/show")
# ok: assay.python.csrf-protection-missing
def show():
    return redirect("/x")
