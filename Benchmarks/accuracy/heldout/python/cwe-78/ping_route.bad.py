import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/diag/ping")
def ping():
    host = request.args.get("host", "127.0.0.1")
    out = subprocess.run(f"ping -c 3 -W 2 {host}", shell=True,
                         capture_output=True, text=True, timeout=15)
    return jsonify(ok=out.returncode == 0, output=out.stdout)
