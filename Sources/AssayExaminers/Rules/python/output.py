import csv
import logging
import re
import sys
from urllib.parse import quote

from django.http import HttpResponse
from flask import Flask, Response, make_response, request, abort, jsonify

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/lang")
def lang():
    language = request.args.get("lang")
    response = make_response("ok")
    # ruleid: assay.python.header-from-input
    response.headers["Content-Language"] = language
    # ruleid: assay.python.header-from-input
    response.headers.add("X-Lang", "l=" + language)
    # ruleid: assay.python.header-from-input
    answer = Response("ok", headers={"X-Lang": language})
    # ok: assay.python.header-from-input
    response.headers["Content-Language"] = language.replace("\r", "").replace("\n", "")
    # ok: assay.python.header-from-input
    response.headers["X-Lang"] = re.sub(r"[\r\n]", "", language)
    # ok: assay.python.header-from-input
    response.headers["X-Lang"] = quote(language)
    if "\n" in language or "\r" in language:
        abort(400)
    # ok: assay.python.header-from-input
    response.headers["X-Lang"] = language
    return response


def download(request):
    response = HttpResponse(content_type="text/csv")
    name = request.GET["name"]
    # ruleid: assay.python.header-from-input
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    # ok: assay.python.header-from-input
    response["Content-Length"] = int(request.GET["n"])
    return response


@app.route("/log")
def log():
    user = request.args.get("user")
    # ruleid: assay.python.log-entry-from-input
    logger.info("login by " + user)
    # ruleid: assay.python.log-entry-from-input
    logging.warning("login by %s failed", user)
    # ruleid: assay.python.log-entry-from-input
    app.logger.error(f"login by {user} failed")
    # ok: assay.python.log-entry-from-input
    logger.info("login by %r", user)
    # ok: assay.python.log-entry-from-input
    logger.info(f"login by {user!r}")
    # ok: assay.python.log-entry-from-input
    logger.info("login by " + repr(user))
    clean = user.replace("\r\n", "").replace("\n", "")
    # ok: assay.python.log-entry-from-input
    logger.info("login by %s", clean)
    if not user.isalnum():
        abort(400)
    # ok: assay.python.log-entry-from-input
    logger.info("login by %s", user)
    return jsonify({})


@app.route("/export")
def export():
    comment = request.form["comment"]
    with open("out.csv", "a", newline="") as f:
        writer = csv.writer(f)
        # ruleid: assay.python.spreadsheet-cell-from-input
        writer.writerow([1, comment])
        rows = []
        rows.append({"comment": request.form["other"]})
        # ruleid: assay.python.spreadsheet-cell-from-input
        csv.DictWriter(f, ["comment"]).writerows(rows)
        # ok: assay.python.spreadsheet-cell-from-input
        writer.writerow([1, int(request.form["n"])])
        if comment.startswith(("=", "+", "-", "@")):
            comment = "'" + comment
        # ok: assay.python.spreadsheet-cell-from-input
        writer.writerow([1, comment])
    return jsonify({})


if __name__ == "__main__":
    # ruleid: assay.python.log-entry-from-input
    logging.info("started with " + sys.argv[1])
