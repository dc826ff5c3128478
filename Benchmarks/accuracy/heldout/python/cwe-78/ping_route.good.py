import ipaddress
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/diag/ping")
def ping():
    host = request.args.get("host", "127.0.0.1")
    try:
        addr = ipaddress.ip_address(host)
    except ValueError:
        return jsonify(error="host must be an IP address"), 400
    out = subprocess.run(["ping", "-c", "3", "-W", "2", str(addr)],
                         capture_output=True, text=True, timeout=15)
    return jsonify(ok=out.returncode == 0, output=out.stdout)
