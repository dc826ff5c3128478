import secrets

from flask import current_app, request

from .mail import send
from .store import save_reset_token


def request_reset():
    """POST /password/forgot"""
    email = request.form.get("email", "").strip().lower()
    user = current_app.users.by_email(email)
    if user is not None:
        token = secrets.token_urlsafe(32)
        save_reset_token(user.id, token, minutes=20)
        link = f"https://{request.headers['Host']}/password/new?token={token}"
        send(user.email, subject="Choose a new password", text=link)
    return {"message": "if the account exists, a mail is on its way"}
