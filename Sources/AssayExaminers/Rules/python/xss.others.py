import jinja2
import tornado.web
from aiohttp import web
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, select_autoescape
from pages import render_template_string

app = FastAPI()


def search(request):
    # ruleid: assay.python.html-answer-from-input
    return HttpResponse("Results for " + request.GET.get("q", ""))


def search_fine(request):
    # ok: assay.python.html-answer-from-input
    return render(request, "search.html", {"q": request.GET.get("q", "")})


def search_json(request):
    # ok: assay.python.html-answer-from-input
    return JsonResponse({"q": request.GET.get("q", "")})


def search_text(request):
    # ok: assay.python.html-answer-from-input
    return HttpResponse(request.GET["q"], content_type="text/plain")


def badge(label):
    # ruleid: assay.python.html-built-from-parameter
    return mark_safe("<span class='badge'>%s</span>" % label)


def badge_fine(label):
    # ok: assay.python.html-built-from-parameter
    return format_html("<span class='badge'>{}</span>", label)


def constant_badge():
    # ok: assay.python.html-built-from-parameter
    return mark_safe("<span class='badge'>new</span>")


class Greeter(tornado.web.RequestHandler):
    def get(self):
        # ruleid: assay.python.html-answer-from-input
        self.write("<h1>Hello " + self.get_argument("name") + "</h1>")

    def post(self):
        # ok: assay.python.html-answer-from-input
        self.write("<h1>" + tornado.escape.xhtml_escape(self.get_argument("name")) + "</h1>")

    def put(self):
        # ok: assay.python.html-answer-from-input
        self.write({"name": self.get_argument("name")})


async def greet(request):
    name = request.query.get("name")
    # ruleid: assay.python.html-answer-from-input
    return web.Response(text=f"<h1>{name}</h1>", content_type="text/html")


async def greet_text(request):
    name = request.query.get("name")
    # ok: assay.python.html-answer-from-input
    return web.Response(text=f"Hello {name}")


@app.get("/items/{name}", response_class=HTMLResponse)
async def item(name: str):
    # ruleid: assay.python.html-answer-from-input, assay.python.html-built-from-parameter
    return HTMLResponse(content=f"<h1>{name}</h1>")


@app.get("/json/{name}")
async def json_item(name: str):
    # ok: assay.python.html-answer-from-input
    return f"Hello {name}"


# ruleid: assay.python.templates-without-autoescape
env = Environment(loader=FileSystemLoader("templates"))
# ruleid: assay.python.templates-without-autoescape
env2 = jinja2.Environment(loader=FileSystemLoader("templates"), autoescape=False)
# ok: assay.python.templates-without-autoescape
env3 = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape(["html"]))
# ok: assay.python.templates-without-autoescape
env4 = jinja2.Environment(autoescape=True)
# ok: assay.python.templates-without-autoescape
env5 = jinja2.Environment(block_start_string="<%", loader=FileSystemLoader("tex"))


def shown(comment):
    # ruleid: assay.python.template-text-unescaped
    return render_template_string("<p>{{ comment | safe }}</p>", comment=comment)


PAGE = """
<h1>Hi</h1>
"""
# ruleid: assay.python.template-text-unescaped
OTHER = "<p>{{ comment|safe }}</p>"
# ok: assay.python.template-text-unescaped
THIRD = "<p>{{ comment }}</p>"


def shown_fine(comment):
    # ok: assay.python.template-text-unescaped
    return render_template_string("<p>{{ comment }}</p>", comment=comment)
