from flask import Flask, render_template

from .catalogue import items

app = Flask(__name__)


@app.get("/")
def index():
    return render_template("index.html", items=items())


@app.get("/items/<int:number>")
def item(number):
    return render_template("item.html", item=items()[number])


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8000, debug=True)
