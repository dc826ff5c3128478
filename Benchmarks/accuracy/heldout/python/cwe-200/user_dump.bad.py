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
    fields = {c.name: getattr(user, c.name) for c in User.__table__.columns}
    return jsonify(fields)
