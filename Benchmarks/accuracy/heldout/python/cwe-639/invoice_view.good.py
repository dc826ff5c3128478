from flask import Blueprint, render_template
from flask_login import current_user, login_required

from .models import Invoice

bp = Blueprint("invoices", __name__, url_prefix="/invoices")


@bp.get("/")
@login_required
def index():
    rows = Invoice.query.filter_by(customer_id=current_user.id).all()
    return render_template("invoices.html", rows=rows)


@bp.get("/<int:invoice_id>")
@login_required
def show(invoice_id):
    invoice = Invoice.query.filter_by(
        id=invoice_id, customer_id=current_user.id
    ).first_or_404()
    return render_template("invoice.html", invoice=invoice)
