from flask import Blueprint, abort, jsonify
from flask_login import login_required

from .models import User

bp = Blueprint("directory", __name__)


@bp.get("/users/<int:user_id>")
@login_required
def show(user_id):
    user = User.query.get(user_id)
    if user is None:
        abort(404)
    fields = {name: getattr(user, name) for name in ("id", "display_name", "title")}
    return jsonify(fields)
