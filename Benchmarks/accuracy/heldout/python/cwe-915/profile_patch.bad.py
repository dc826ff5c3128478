from flask import Blueprint, jsonify, request
from flask_login import current_user, login_required

from .models import db

bp = Blueprint("profile", __name__)


@bp.patch("/me")
@login_required
def patch_me():
    data = request.get_json()
    for field, value in data.items():
        if hasattr(current_user, field):
            setattr(current_user, field, value)
    db.session.commit()
    return jsonify(name=current_user.display_name, bio=current_user.bio)
