import jinja2
from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment, Template

app = Flask(__name__)
env = Environment(autoescape=True)


@app.route("/a")
def a():
    name = request.args["name"]
    # ruleid: assay.python.template-from-input
    return render_template_string(f"<h1>Hello {name}</h1>")


@app.route("/b")
def b():
    source = "<h1>Hello " + request.args["name"] + "</h1>"
    # ruleid: assay.python.template-from-input
    page = Template(source).render()
    # ruleid: assay.python.template-from-input
    page = env.from_string(request.form["t"]).render()
    return render_template("b.html", page=page)


@app.route("/c")
def c():
    # ok: assay.python.template-from-input
    return render_template_string("<h1>Hello {{ name }}</h1>", name=request.args["name"])


@app.route("/d")
def d():
    page = request.args["page"]
    if page not in ("x.html", "y.html"):
        return "no", 404
    # ok: assay.python.template-from-input
    return render_template(page, name=request.args["name"])


def letter(name):
    # ruleid: assay.python.template-built-from-parameter
    return jinja2.Template("Dear " + name + ", {{ text }}").render(text="hi")


def letter2(name):
    text = "Dear %s" % name
    # ruleid: assay.python.template-built-from-parameter
    return env.from_string(text).render()


def letter3(name):
    # ok: assay.python.template-built-from-parameter
    return jinja2.Template("Dear {{ name }}").render(name=name)


def render(template, **values):
    # ok: assay.python.template-built-from-parameter
    return jinja2.Template(template).render(**values)
