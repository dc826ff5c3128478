from decimal import Decimal

from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1 << 20


@app.post("/invoices")
def receive():
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(request.get_data(), parser)
    lines = [
        {"text": line.findtext("text"), "sum": str(Decimal(line.findtext("sum")))}
        for line in root.iter("line")
    ]
    return jsonify(number=root.findtext("number"), lines=lines)
