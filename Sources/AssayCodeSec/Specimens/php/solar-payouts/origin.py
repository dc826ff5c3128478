# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
def update_payout_account(session: dict, form: dict, db) -> int:
    """Takes the form for the payout account; returns the HTTP status."""
    customer = session.get("customer_id")
    if not customer:
        return 401

    iban = form.get("iban", "").replace(" ", "").upper()
    if not iban:
        return 422

    db.execute("UPDATE customers SET iban = ? WHERE id = ?", (iban, customer))
    db.commit()
    return 200
