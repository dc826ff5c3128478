# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
from urllib.parse import parse_qs

SHIPMENTS = {"RX100": "in transit", "RX200": "delivered"}


def app(environ, start_response):
    """The tracking page of the parcel service."""
    status, line, wanted = "200 OK", "", ""
    if environ.get("PATH_INFO", "/") != "/":
        status, line = "404 Not Found", f"There is no page {environ['PATH_INFO']}"
    else:
        wanted = parse_qs(environ.get("QUERY_STRING", "")).get("no", [""])[0]
        if wanted in SHIPMENTS:
            line = f"{wanted}: {SHIPMENTS[wanted]}"
        elif wanted:
            line = f"No shipment {wanted}"
    page = (
        "<!DOCTYPE html><html><head><title>Tracking</title></head><body>"
        f'<form><input name="no" value="{wanted}"><button>Track</button></form>'
        f"<p>{line}</p></body></html>"
    )
    start_response(status, [("Content-Type", "text/html; charset=utf-8")])
    return [page.encode("utf-8")]
