from flask import Flask, request
from hashing import hashed

app = Flask(__name__)


@app.route("/register", methods=["POST"])
def register():
    # ruleid: assay.python.password-accepted-unchecked
    password = request.form["password"]
    # ruleid: assay.python.password-stored-plain
    user = User(name=request.form["name"], password=password)
    db.session.add(user)
    return {}


def create_user(conn, name, password):
    # ruleid: assay.python.password-stored-plain
    conn.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password))
    # ok: assay.python.password-stored-plain
    conn.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, hashed(password)))


@app.route("/signup", methods=["POST"])
def signup():
    # ruleid: assay.python.password-accepted-unchecked
    word = request.form.get("password")
    # ok: assay.python.password-stored-plain
    user = User(name=request.form["name"], password=hashed(word))
    db.session.add(user)
    return {}


@app.route("/register2", methods=["POST"])
def register2():
    # ok: assay.python.password-accepted-unchecked
    password = request.form["password"]
    if not is_strong(password):
        return {}, 400
    user = User(name=request.form["name"], password=hashed(password))
    db.session.add(user)
    return {}


@app.route("/login", methods=["POST"])
def login():
    # ok: assay.python.password-accepted-unchecked
    password = request.form["password"]
    return {"ok": check(password)}
