"""Build small record classes from a schema that a client posts."""
from collections import namedtuple


def build_class(schema):
    name = schema["name"]
    fields = [f["name"] for f in schema["fields"]]
    return namedtuple(name, fields)


def load(request_json):
    cls = build_class(request_json["schema"])
    return [cls(**row) for row in request_json["rows"]]
