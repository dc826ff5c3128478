"""Runs SQL in a SQLite database and takes calls on descriptors 3 and 4."""

import importlib.util
import json
import os
import sqlite3
import struct

ROW_LIMIT = 10_000


def load_wire():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    spec = importlib.util.spec_from_file_location(
        "_assay_wire", os.path.join(here, "assay_check", "wire.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def statements(text):
    """The statements of a script, as SQLite itself tells where one ends."""
    start, place = 0, text.find(";")
    while place >= 0:
        if sqlite3.complete_statement(text[start:place + 1]):
            yield text[start:place + 1]
            start = place + 1
        place = text.find(";", place + 1)
    if text[start:].strip():
        yield text[start:]


def rows(cursor):
    if cursor.description is None:
        return None
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchmany(ROW_LIMIT)]


def execute(connection, text, parameters):
    if isinstance(parameters, dict):
        # Statements name `:a`, `@a` or `$a`; what they do not name is not theirs.
        return connection.execute(text, parameters)
    return connection.execute(text, parameters if "?" in text else ())


def answer(connection, request, wire):
    parameters = wire.decode(request.get("parameters", []))
    if request["op"] == "script":
        connection.executescript(request["text"])
        return None
    if request["op"] == "query":
        return rows(execute(connection, request["text"], parameters))
    result = None
    for statement in statements(request["text"]):
        found = rows(execute(connection, statement, parameters))
        result = result if found is None else found
    return result


def is_syntax(error):
    return isinstance(error, sqlite3.OperationalError) and (
        "syntax error" in str(error) or "incomplete input" in str(error)
        or "unrecognized token" in str(error))


def handle(connection, request, wire):
    try:
        return {"value": wire.encode(answer(connection, request, wire))}
    except Exception as error:
        kind = "syntax" if is_syntax(error) else type(error).__name__
        return {"raised": {"kind": kind, "message": str(error)[:20_000]}}


def read_exactly(count):
    data = b""
    while len(data) < count:
        piece = os.read(3, count - len(data))
        if not piece:
            os._exit(0)
        data += piece
    return data


def main():
    wire = load_wire()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    while True:
        (length,) = struct.unpack(">I", read_exactly(4))
        data = json.dumps(handle(connection, json.loads(read_exactly(length)), wire)).encode()
        data = struct.pack(">I", len(data)) + data
        while data:
            data = data[os.write(4, data):]


main()
