import bcrypt
from flask import Flask, abort, jsonify, request, session
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().shop.users


@app.post("/api/session")
def start():
    body = request.get_json()
    user = users.find_one({"email": body["email"], "reset_pin": body["pin"]})
    if user is None:
        abort(401)
    users.update_one({"_id": user["_id"]}, {"$unset": {"reset_pin": ""}})
    session["uid"] = str(user["_id"])
    return jsonify(name=user["name"])
