from flask import Flask, abort, jsonify
from flask_login import LoginManager, current_user, login_required
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect

app = Flask(__name__)
app.config.from_prefixed_env()
db = SQLAlchemy(app)
CSRFProtect(app)
LoginManager(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(200))


@app.post("/admin/users/<int:user_id>/delete")
@login_required
def delete_user(user_id):
    if not current_user.is_admin:
        abort(403)
    user = db.get_or_404(User, user_id)
    db.session.delete(user)
    db.session.commit()
    return jsonify(deleted=user_id)
