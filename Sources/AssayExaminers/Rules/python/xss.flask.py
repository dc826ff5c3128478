import html

import bleach
from flask import Flask, Response, jsonify, make_response, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    # ruleid: assay.python.html-answer-from-input
    return f"<h1>Hello {name}</h1>"


@app.route("/hello2")
def hello2():
    name = request.args.get("name", "")
    page = "<p>Hello " + name + "</p>"
    # ruleid: assay.python.html-answer-from-input
    return page


@app.route("/hello3/<name>", methods=["GET"])
def hello3(name):
    # ruleid: assay.python.html-answer-from-input
    return "<p>Hello %s</p>" % name


@app.route("/hello4")
def hello4():
    # ruleid: assay.python.html-answer-from-input
    return request.args["q"], 200


@app.route("/hello5")
def hello5():
    # ruleid: assay.python.html-answer-from-input
    response = make_response("Hello {}".format(request.cookies.get("name")))
    return response


@app.route("/hello6")
def hello6():
    body = "<ul>"
    for item in request.args.getlist("item"):
        body += "<li>" + item + "</li>"
    # ruleid: assay.python.html-answer-from-input
    return Response(body + "</ul>", mimetype="text/html")


@app.route("/hello7")
def hello7():
    # ruleid: assay.python.html-answer-from-input
    banner = Markup("<b>" + request.args["b"] + "</b>")
    return render_template("page.html", banner=banner)


@app.route("/unescaped")
def unescaped():
    # ruleid: assay.python.tags-filtered-by-regex
    text = request.args["t"].replace("<script>", "")
    # ruleid: assay.python.html-answer-from-input
    return "<div>" + text + "</div>"


@app.route("/fine1")
def fine1():
    name = request.args.get("name", "")
    # ok: assay.python.html-answer-from-input
    return f"<h1>Hello {escape(name)}</h1>"


@app.route("/fine2")
def fine2():
    # ok: assay.python.html-answer-from-input
    return "<p>" + html.escape(request.args["n"]) + "</p>"


@app.route("/fine3")
def fine3():
    # ok: assay.python.html-answer-from-input
    return render_template("page.html", name=request.args["n"])


@app.route("/fine4")
def fine4():
    # ok: assay.python.html-answer-from-input
    return jsonify(name=request.args["n"])


@app.route("/fine5")
def fine5():
    # ok: assay.python.html-answer-from-input
    return {"name": request.args["n"]}


@app.route("/fine6")
def fine6():
    name = request.args["n"]
    # ok: assay.python.html-answer-from-input
    return Response(name, mimetype="text/plain")


@app.route("/fine7/<int:number>")
def fine7(number):
    # ok: assay.python.html-answer-from-input
    return f"<p>Page {number}</p>"


@app.route("/fine8")
def fine8():
    text = bleach.clean(request.form["text"])
    # ok: assay.python.html-answer-from-input
    return "<div>" + text + "</div>"


@app.route("/fine9")
def fine9():
    # ok: assay.python.html-answer-from-input
    return Markup("<b>{}</b>").format(request.args["n"])


@app.route("/fine10")
def fine10():
    color = request.args["c"]
    if color not in ("red", "blue"):
        color = "red"
    # ok: assay.python.html-answer-from-input
    return f"<p style='color:{color}'>x</p>"


@app.route("/fine11")
def fine11():
    response = make_response(request.args["n"])
    response.headers["Content-Type"] = "text/plain"
    # ok: assay.python.html-answer-from-input
    return response
