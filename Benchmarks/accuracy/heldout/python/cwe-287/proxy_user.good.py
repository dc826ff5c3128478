from functools import wraps

from flask import Flask, abort, g, request, session

app = Flask(__name__)


def login_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        user = session.get("user")
        if not user:
            abort(401)
        g.user = user
        return view(*args, **kwargs)
    return wrapper


@app.get("/mailbox")
@login_required
def mailbox():
    return {"messages": app.config["STORE"].messages_of(g.user)}
