from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/search")
def search():
    term = request.args.get("q", "")
    hits = [t for t in TITLES if term.lower() in t.lower()]
    items = "".join(f"<li>{t}</li>" for t in hits)
    return f"<h1>Results for {escape(term)}</h1><ul>{items}</ul>"


TITLES = ["Growing tomatoes", "Winter pruning", "Soil and compost"]
