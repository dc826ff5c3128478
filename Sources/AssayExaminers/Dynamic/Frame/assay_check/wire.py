"""Values as JSON between the driver and a host, with marks for what JSON does not have.

Used on both sides of the pipe, so it imports nothing of the frame.
"""

import base64
import math


class Handle:
    """An object that stays in the answer's process."""

    def __init__(self, number, kind, text):
        self.number, self.kind, self.text = number, kind, text

    def __repr__(self):
        return self.text


def encode(value, keep=None, depth=0):
    """Turns a value into JSON's kinds; `keep(value)` numbers an object that has no JSON form."""
    if depth > 60:
        raise ValueError("a value is nested too deeply")
    if value is None or isinstance(value, bool) or type(value) in (int, str):
        return value
    if isinstance(value, Handle):
        return {"$object": value.number}
    if isinstance(value, float):
        return value if math.isfinite(value) else {"$float": repr(value)}
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"$bytes": base64.b64encode(bytes(value)).decode()}
    if type(value) is list:
        return [encode(each, keep, depth + 1) for each in value]
    if isinstance(value, tuple):
        return {"$tuple": [encode(each, keep, depth + 1) for each in value]}
    if isinstance(value, (set, frozenset)):
        return {"$set": [encode(each, keep, depth + 1) for each in sorted(value, key=repr)]}
    if type(value) is dict:
        if all(type(key) is str and not key.startswith("$") for key in value):
            return {key: encode(each, keep, depth + 1) for key, each in value.items()}
        return {"$map": [[encode(key, keep, depth + 1), encode(each, keep, depth + 1)]
                         for key, each in value.items()]}
    if isinstance(value, (int, str)):
        # Of a class of its own, such as an enumeration.
        return int.__int__(value) if isinstance(value, int) else str.__str__(value)
    if hasattr(value, "__fspath__"):
        return {"$path": str(value)}
    if keep is None:
        raise TypeError(f"a {type(value).__name__} cannot be handed to the answer")
    return keep(value)


def decode(value, find=None):
    """Turns JSON's kinds back; `find(number)` gives the object that a number stands for."""
    if isinstance(value, list):
        return [decode(each, find) for each in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        ((mark, inner),) = value.items()
        if mark == "$float":
            return float(inner)
        if mark == "$bytes":
            return base64.b64decode(inner)
        if mark == "$tuple":
            return tuple(decode(each, find) for each in inner)
        if mark == "$set":
            return _hashed(set, [decode(each, find) for each in inner])
        if mark == "$map":
            return _hashed(dict, [(decode(key, find), decode(each, find)) for key, each in inner])
        if mark == "$path":
            return str(inner)
    if "$object" in value:
        if find is not None:
            return find(value["$object"])
        return Handle(value["$object"], str(value.get("class", "")), str(value.get("text", "")))
    return {key: decode(each, find) for key, each in value.items()}


def _hashed(kind, elements):
    try:
        return kind(elements)
    except TypeError:
        return elements  # Something in it cannot be hashed.
