import importlib

from flask import Flask, jsonify, request

app = Flask(__name__)
REPORTS = {"sales": "reports.sales", "stock": "reports.stock"}


@app.post("/reports/run")
def run_report():
    data = request.get_json()
    name = REPORTS.get(data.get("report"))
    if name is None:
        return jsonify(error="unknown report"), 404
    module = importlib.import_module(name)
    result = module.run(data.get("params", {}))
    return jsonify(result=result)
