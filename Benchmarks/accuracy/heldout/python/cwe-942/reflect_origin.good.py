from flask import Flask, jsonify, request, session

from .accounts import profile_of

app = Flask(__name__)
app.config.from_prefixed_env()
FRIENDS = {"https://app.example.org", "https://admin.example.org"}


@app.after_request
def cors(response):
    origin = request.headers.get("Origin")
    if origin in FRIENDS:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
    return response


@app.get("/api/profile")
def profile():
    if "uid" not in session:
        return jsonify(error="sign in"), 401
    return jsonify(profile_of(session["uid"]))
