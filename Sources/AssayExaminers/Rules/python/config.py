import os
import pdb

from django.views.decorators.csrf import csrf_exempt
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask, request, session, jsonify
from flask_cors import CORS, cross_origin
from flask_talisman import Talisman
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
# ruleid: assay.python.cors-for-everybody
CORS(app)
# ruleid: assay.python.cors-for-everybody
CORS(app, resources={r"/*": {"origins": "*"}})
# ok: assay.python.cors-for-everybody
CORS(app, origins=["https://app.example.com"])
csrf = CSRFProtect(app)
# ruleid: assay.python.csrf-protection-off
app.config["WTF_CSRF_ENABLED"] = False
# ok: assay.python.csrf-protection-off
app.config["WTF_CSRF_ENABLED"] = True
# ruleid: assay.python.framing-allowed, assay.python.protection-header-off
Talisman(app, frame_options=None, content_security_policy=None)
# ok: assay.python.framing-allowed
Talisman(app)
# ruleid: assay.python.framing-allowed
X_FRAME_OPTIONS = "ALLOWALL"
# ok: assay.python.framing-allowed
X_FRAME_OPTIONS = "DENY"
# ruleid: assay.python.protection-header-off
SECURE_CONTENT_TYPE_NOSNIFF = False
# ok: assay.python.protection-header-off
SECURE_CONTENT_TYPE_NOSNIFF = True
# ok: assay.python.protection-header-off
ALLOWED_HOSTS = ["www.example.com"]

api = FastAPI()
# ruleid: assay.python.cors-for-everybody
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
# ok: assay.python.cors-for-everybody
api.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])


@csrf_exempt
# ruleid: assay.python.csrf-protection-off
def transfer(request):
    return None


# ok: assay.python.csrf-protection-off
def transfer2(request):
    return None


@app.after_request
def add(response):
    # ruleid: assay.python.cors-for-everybody
    response.headers["Access-Control-Allow-Origin"] = "*"
    origin = request.headers.get("Origin")
    if origin in ("https://a.example.com",):
        # ok: assay.python.cors-for-everybody
        response.headers["Access-Control-Allow-Origin"] = origin.replace("\n", "")
    return response


@app.route("/s", methods=["POST"])
def keep():
    # ruleid: assay.python.session-holds-unchecked-input
    session["role"] = request.form["role"]
    # ruleid: assay.python.session-holds-unchecked-input
    session[request.form["key"]] = "1"
    # ok: assay.python.session-holds-unchecked-input
    session["count"] = int(request.form["n"])
    role = request.form["role"]
    if role not in ("guest", "member"):
        role = "guest"
    # ok: assay.python.session-holds-unchecked-input
    session["role"] = role
    return jsonify({})


@app.route("/u", methods=["POST"])
def user():
    data = request.get_json()
    # ruleid: assay.python.fields-set-from-request
    person = User(**data)
    for key, value in data.items():
        # ruleid: assay.python.fields-set-from-request
        setattr(person, key, value)
    for key, value in data.items():
        if key in ("name", "city"):
            # ok: assay.python.fields-set-from-request
            setattr(person, key, value)
    # ok: assay.python.fields-set-from-request
    person = User(name=data["name"], city=data.get("city"))
    return jsonify({})


class UserForm(ModelForm):
    class Meta:
        model = User
        # ruleid: assay.python.form-takes-all-fields
        fields = "__all__"


class UserForm2(forms.ModelForm):
    class Meta:
        model = User
        # ruleid: assay.python.form-takes-all-fields
        fields = '__all__'


class UserForm3(ModelForm):
    class Meta:
        model = User
        # ok: assay.python.form-takes-all-fields
        fields = ["name"]


class UserTable(Table):
    class Meta:
        # ok: assay.python.form-takes-all-fields
        fields = "__all__"


def trace():
    # ruleid: assay.python.debug-enabled
    pdb.set_trace()


def static(router):
    # ruleid: assay.python.directory-listed
    router.add_static("/files", "/srv/files", show_index=True)
    # ok: assay.python.directory-listed
    router.add_static("/files", "/srv/files")


@app.route("/files")
def files():
    # ruleid: assay.python.directory-listed
    return jsonify(os.listdir("/srv/files"))


def names():
    # ok: assay.python.directory-listed
    return sorted(os.listdir("/srv/files"))


if __name__ == "__main__":
    # ruleid: assay.python.debug-enabled
    app.run(debug=True)
    # ok: assay.python.debug-enabled
    app.run(debug=os.environ.get("FLASK_DEBUG") == "1")
    # ok: assay.python.debug-enabled
    app.run()
