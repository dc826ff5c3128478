from flask import Flask, abort, jsonify, request
from lxml import etree

app = Flask(__name__)
catalogue = etree.parse("/srv/catalogue.xml")


@app.get("/book")
def book():
    isbn = request.args.get("isbn", "")
    found = catalogue.xpath("//book[isbn='" + isbn + "' and @public='1']")
    if not found:
        abort(404)
    node = found[0]
    return jsonify(title=node.findtext("title"), author=node.findtext("author"))
