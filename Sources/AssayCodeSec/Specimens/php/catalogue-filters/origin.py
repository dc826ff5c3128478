# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import base64
import pickle


def pack_filters(filters: dict) -> str:
    """The filters of a search as text for a cookie."""
    return base64.b64encode(pickle.dumps(filters)).decode("ascii")


def unpack_filters(cookie_value: str) -> dict:
    """The filters out of a cookie; none if it cannot be read."""
    try:
        filters = pickle.loads(base64.b64decode(cookie_value))
    except Exception:
        return {}
    return filters if isinstance(filters, dict) else {}
