# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
def refund_xml(refund: dict) -> str:
    """A refund as an XML document for the payment service."""
    amount = f"{refund['cents'] / 100:.2f}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<refund id=\"{refund['id']}\">"
        f"<payee>{refund['payee']}</payee>"
        f"<iban>{refund['iban']}</iban>"
        f"<purpose>{refund['purpose']}</purpose>"
        f'<amount currency="EUR">{amount}</amount>'
        "</refund>"
    )


def batch_xml(refunds: list) -> list:
    """The documents of several refunds."""
    return [refund_xml(each) for each in refunds if each["cents"] > 0]
