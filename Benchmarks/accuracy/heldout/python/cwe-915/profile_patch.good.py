from flask import Blueprint, jsonify, request
from flask_login import current_user, login_required

from .models import db

bp = Blueprint("profile", __name__)
EDITABLE = ("display_name", "bio", "time_zone")


@bp.patch("/me")
@login_required
def patch_me():
    data = request.get_json()
    for field in EDITABLE:
        if field in data:
            setattr(current_user, field, str(data[field])[:500])
    db.session.commit()
    return jsonify(name=current_user.display_name, bio=current_user.bio)
