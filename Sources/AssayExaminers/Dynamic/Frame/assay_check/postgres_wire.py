"""As much of PostgreSQL's protocol as a check needs: sessions that run statements."""

import socket
import struct

from .errors import AnswerRaised, AnswerTimedOut

# What values come as, by the number of their type.
_BOOLEAN, _INTEGERS, _FLOATS, _BYTES = {16}, {20, 21, 23, 26}, {700, 701}, {17}


class Session:
    """A connection of one role to one database."""

    def __init__(self, stage, path, role, database, seconds=10, hear=lambda data: None):
        self.role = role
        self.notices = []
        self._stage, self._seconds, self._hear = stage, seconds, hear
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(stage.clock.patience * seconds)
        self._socket.connect(path)
        self._buffer, self._is_open = b"", True
        body = struct.pack(">I", 196608)
        for name, value in (("user", role), ("database", database), ("client_encoding", "UTF8")):
            body += name.encode() + b"\0" + value.encode() + b"\0"
        body += b"\0"
        self._socket.sendall(struct.pack(">I", len(body) + 4) + body)
        self._collect()

    def script(self, text):
        """Runs statements; returns the rows of the last that has rows, as dictionaries."""
        data = text.encode("utf-8", "replace").replace(b"\0", b"") + b"\0"
        return self._exchange(b"Q" + struct.pack(">I", len(data) + 4) + data)

    def query(self, text, parameters=()):
        """Runs one statement with its parameters `$1`, `$2`... apart from its text."""
        parse = b"\0" + text.encode() + b"\0" + struct.pack(">H", 0)
        bind = b"\0\0" + struct.pack(">HH", 0, len(parameters))
        for value in parameters:
            encoded = _encode(value)
            bind += struct.pack(">i", -1) if encoded is None else struct.pack(">I", len(encoded)) + encoded
        bind += struct.pack(">H", 0)
        messages = ((b"P", parse), (b"B", bind), (b"D", b"P\0"), (b"E", b"\0" + struct.pack(">I", 0)),
                    (b"S", b""))
        return self._exchange(b"".join(
            kind + struct.pack(">I", len(body) + 4) + body for kind, body in messages))

    def close(self):
        self._socket.close()

    def _exchange(self, data):
        try:
            self._socket.sendall(data)
            return self._collect()
        except OSError as error:
            self._socket.close()
            raise AnswerTimedOut("a statement did not end in time") if isinstance(
                error, TimeoutError) else AnswerRaised("connection", "it was closed") from error

    def _receive(self, *_):
        piece = self._socket.recv(1 << 16)
        self._buffer += piece
        if not piece:
            self._is_open = False
            self._stage.reactor.unwatch(self._socket.fileno())

    def _read(self, count, deadline):
        if not deadline.wait(lambda: len(self._buffer) >= count or not self._is_open):
            raise TimeoutError
        if len(self._buffer) < count:
            raise ConnectionError
        data, self._buffer = self._buffer[:count], self._buffer[count:]
        return data

    def _collect(self):
        """Reads until the server is ready for the next request."""
        self._stage.reactor.watch(self._socket.fileno(), self._receive)
        try:
            return self._read_rows(self._stage.clock.deadline(self._seconds))
        finally:
            self._stage.reactor.unwatch(self._socket.fileno())

    def _read_rows(self, end):
        columns, rows, problem = [], None, None
        while True:
            kind = self._read(1, end)
            (length,) = struct.unpack(">I", self._read(4, end))
            body = self._read(length - 4, end)
            if kind == b"T":
                columns, rows = _columns(body), []
            elif kind == b"D":
                self._hear(body)
                if len(rows) < 10_000:
                    rows.append(_row(columns, body))
            elif kind == b"N":
                self.notices.append(_fields(body).get("M", ""))
                self._hear(body)
            elif kind == b"E":
                fields = _fields(body)
                self._hear(body)
                problem = problem or AnswerRaised(fields.get("C", "?"), fields.get("M", ""))
            elif kind == b"Z":
                if problem:
                    raise problem
                return rows


def _encode(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return b"true" if value else b"false"
    if isinstance(value, bytes):
        return b"\\x" + value.hex().encode()
    return str(value).encode()


def _columns(body):
    (count,) = struct.unpack(">H", body[:2])
    columns, place = [], 2
    for _ in range(count):
        end = body.index(b"\0", place)
        kind = struct.unpack(">IHIHIH", body[end + 1:end + 19])[2]
        columns.append((body[place:end].decode("utf-8", "replace"), kind))
        place = end + 19
    return columns


def _row(columns, body):
    row, place = {}, 2
    for name, kind in columns:
        (length,) = struct.unpack(">i", body[place:place + 4])
        place += 4
        if length < 0:
            row[name] = None
            continue
        row[name] = _decode(body[place:place + length], kind)
        place += length
    return row


def _decode(data, kind):
    text = data.decode("utf-8", "replace")
    if kind in _BOOLEAN:
        return text == "t"
    if kind in _INTEGERS:
        return int(text)
    if kind in _FLOATS:
        return float(text)
    if kind in _BYTES and text.startswith("\\x"):
        return bytes.fromhex(text[2:])
    return text


def _fields(body):
    return {each[:1].decode(): each[1:].decode("utf-8", "replace") for each in body.split(b"\0") if each}
