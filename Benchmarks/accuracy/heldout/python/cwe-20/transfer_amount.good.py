from decimal import Decimal

from flask import Blueprint, abort, g, jsonify, request

bp = Blueprint("bank", __name__)


@bp.post("/transfer")
def transfer():
    data = request.get_json()
    amount = Decimal(str(data["amount"]))
    if not amount.is_finite() or amount <= 0:
        abort(400, "amount must be positive")
    source = g.user.account
    target = g.accounts.by_number(data["to"])
    if target is None or source.balance < amount:
        abort(409)
    source.balance -= amount
    target.balance += amount
    g.accounts.commit(source, target)
    return jsonify(balance=str(source.balance))
