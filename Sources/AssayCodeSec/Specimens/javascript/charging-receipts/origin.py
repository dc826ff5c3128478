# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import json
from http import HTTPStatus
from urllib.parse import urlsplit


def answer_receipt(receipts, driver, handler):
    """Answers GET /receipts/<number> for the driver who is signed in."""
    place = urlsplit(handler.path).path.split("/")[2]
    receipt = next((each for each in receipts if str(each["receipt_number"]) == place), None)
    if receipt is None:
        status, content = HTTPStatus.NOT_FOUND, {"error": "no such receipt"}
    else:
        status, content = HTTPStatus.OK, {
            "receipt_number": receipt["receipt_number"],
            "requested_by": driver["full_name"],
            "items": receipt["items"],
            "cents": sum(item["cents"] for item in receipt["items"]),
        }
    body = json.dumps(content).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
