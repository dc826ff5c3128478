import random
import secrets
import string
import time
import uuid

from flask import Flask, make_response, request, session

app = Flask(__name__)


def make_token():
    # ruleid: assay.python.secret-from-predictable-random
    return "".join(random.choice(string.ascii_letters) for _ in range(32))


def register(user):
    # ruleid: assay.python.secret-from-predictable-random
    password = random.randint(100000, 999999)
    # ruleid: assay.python.secret-from-predictable-random
    user.reset_token = "%030x" % random.getrandbits(128)
    # ok: assay.python.secret-from-predictable-random
    api_key = secrets.token_hex(16)
    # ok: assay.python.secret-from-predictable-random
    otp = "".join(secrets.choice(string.digits) for _ in range(6))
    # ok: assay.python.secret-from-predictable-random
    nonce = random.SystemRandom().getrandbits(64)
    return password, api_key, otp, nonce


def color():
    # ok: assay.python.secret-from-predictable-random
    delay = random.uniform(0, 1)
    # ok: assay.python.secret-from-predictable-random
    return random.choice(["red", "blue"])


@app.route("/again")
def again():
    value = str(random.random())[2:]
    response = make_response("ok")
    # ruleid: assay.python.predictable-random-handed-out
    response.set_cookie("r", value, secure=True, httponly=True, samesite="Lax")
    # ruleid: assay.python.predictable-random-handed-out
    session["r"] = value
    # ok: assay.python.predictable-random-handed-out
    session["s"] = str(secrets.randbelow(10 ** 9))
    # ok: assay.python.predictable-random-handed-out
    session["t"] = str(random.SystemRandom().random())
    return response


def from_clock(user):
    # ruleid: assay.python.secret-from-clock
    token = str(int(time.time())) + user
    # ruleid: assay.python.secret-from-clock
    session_id = str(uuid.uuid1())
    # ok: assay.python.secret-from-clock
    started = time.time()
    # ok: assay.python.secret-from-clock
    session_id = str(uuid.uuid4())
    return token, started, session_id


def seeded_key():
    # ruleid: assay.python.random-seed-known
    random.seed(42)
    # ruleid: assay.python.secret-from-predictable-random
    key = random.getrandbits(128)
    return key


def seeded_token():
    # ruleid: assay.python.random-seed-known
    random.seed(time.time())
    # ruleid: assay.python.secret-from-predictable-random
    return random.getrandbits(128)


def train():
    # ok: assay.python.random-seed-known
    random.seed(42)
    # ok: assay.python.random-seed-known
    return secrets.token_bytes(3)
