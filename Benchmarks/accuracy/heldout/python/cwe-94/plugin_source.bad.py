import types

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/reports/run")
def run_report():
    data = request.get_json()
    module = types.ModuleType("report")
    exec(compile(data["source"], "report.py", "exec"), module.__dict__)
    result = module.run(data.get("params", {}))
    return jsonify(result=result)
