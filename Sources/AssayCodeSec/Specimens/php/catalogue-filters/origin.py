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
