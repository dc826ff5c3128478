"""Build small record classes from a schema that a client posts."""
from collections import namedtuple


def build_class(schema):
    name = schema["name"]
    fields = [f["name"] for f in schema["fields"]]
    lines = ["class %s:" % name, "    def __init__(self, %s):" % ", ".join(fields)]
    for field in fields:
        lines.append("        self.%s = %s" % (field, field))
    scope = {}
    exec("\n".join(lines), scope)
    return scope[name]


def load(request_json):
    cls = build_class(request_json["schema"])
    return [cls(**row) for row in request_json["rows"]]
