import os
import uuid

from flask import Blueprint, abort, current_app, jsonify, request
from flask_login import current_user, login_required
from werkzeug.utils import secure_filename

bp = Blueprint("avatars", __name__)
ALLOWED = {".png": "image/png", ".jpg": "image/jpeg"}


@bp.post("/avatar")
@login_required
def upload():
    f = request.files.get("avatar")
    if f is None or not f.filename:
        abort(400)
    ext = os.path.splitext(secure_filename(f.filename))[1].lower()
    if ALLOWED.get(ext) != f.mimetype:
        abort(415)
    name = uuid.uuid4().hex + ext
    f.save(os.path.join(current_app.static_folder, "avatars", name))
    current_user.avatar = name
    return jsonify(url=f"/static/avatars/{name}")
