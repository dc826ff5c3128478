"""Endpoints of the driver's own that nobody has a reason to call: who does, leaves a record."""

import os
import socket


class Hit:
    """What reached an endpoint."""

    def __init__(self, method="", path="", headers=None, body=b""):
        self.method, self.path, self.headers, self.body = method, path, headers or {}, body

    def __repr__(self):
        return f"{self.method} {self.path}".strip() or f"{len(self.body)} bytes"


class Listener:
    """A socket on loopback that hands each connection to a handler."""

    CONNECTION_LIMIT = 64
    BYTE_LIMIT = 1 << 20

    def __init__(self, scene):
        self.hits = []
        self._reactor = scene.stage.reactor
        self._connections = {}
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.setblocking(False)
        for _ in range(100):
            self.port = scene.stage.next_port()
            try:
                self._socket.bind(("127.0.0.1", self.port))
                break
            except OSError:
                continue
        self._socket.listen(32)
        self._reactor.watch(self._socket.fileno(), self._accept)
        scene.on_close(self.close)

    def _accept(self, *_):
        try:
            connection, _ = self._socket.accept()
        except OSError:
            return
        if len(self._connections) >= self.CONNECTION_LIMIT:
            connection.close()
            return
        connection.setblocking(False)
        self._connections[connection] = bytearray()
        self.opened(connection)
        self._reactor.watch(connection.fileno(), lambda *_: self._ready(connection))

    def _ready(self, connection):
        try:
            piece = connection.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        buffer = self._connections[connection]
        buffer += piece
        if not piece or len(buffer) > self.BYTE_LIMIT:
            self.ended(buffer)
            self._drop(connection)
        elif self.received(connection, buffer):
            self._drop(connection)

    def _drop(self, connection):
        if self._connections.pop(connection, None) is not None:
            self._reactor.unwatch(connection.fileno())
            connection.close()

    def close(self):
        for connection in list(self._connections):
            self._drop(connection)
        self._reactor.unwatch(self._socket.fileno())
        self._socket.close()

    def opened(self, connection):
        """A connection was made."""

    def received(self, connection, buffer):
        """More bytes came; returns whether the connection is done."""
        return False

    def ended(self, buffer):
        """The other side is done."""


class HoneyPort(Listener):
    """Takes any bytes and records them."""

    def __init__(self, scene, greeting=b""):
        self._greeting = greeting
        super().__init__(scene)

    def opened(self, connection):
        self.hits.append(Hit())
        if self._greeting:
            connection.send(self._greeting)

    def ended(self, buffer):
        self.hits[-1].body = bytes(buffer)


class HoneyServer(Listener):
    """An HTTP server that records every request and answers with what is put there."""

    def __init__(self, scene):
        self._pages = {}
        super().__init__(scene)
        self.url = f"http://127.0.0.1:{self.port}"

    def put(self, path, body="", status=200, headers=None):
        """Serves a body at a path; returns its address."""
        data = body if isinstance(body, bytes) else body.encode()
        self._pages[path] = (status, headers or {}, data)
        return self.url + path

    def redirect(self, path, target):
        """Sends whoever asks for the path elsewhere."""
        return self.put(path, status=302, headers={"Location": target})

    def received(self, connection, buffer):
        head, separator, body = bytes(buffer).partition(b"\r\n\r\n")
        if not separator:
            return False
        lines = head.decode("latin-1").split("\r\n")
        words = lines[0].split(" ")
        headers = dict(_header(line) for line in lines[1:])
        length = headers.get("content-length", "0")
        if len(body) < min(int(length) if length.isdigit() else 0, self.BYTE_LIMIT // 2):
            return False
        hit = Hit(words[0], words[1] if len(words) > 1 else "", headers, body)
        self.hits.append(hit)
        self._reply(connection, hit)
        return True

    def _reply(self, connection, hit):
        status, headers, body = self._pages.get(hit.path.partition("?")[0], (404, {}, b""))
        lines = [f"HTTP/1.1 {status} {'OK' if status < 300 else 'Other'}", f"Content-Length: {len(body)}",
                 "Connection: close"]
        if "Content-Type" not in headers:
            lines.append("Content-Type: text/html; charset=utf-8")
        lines += [f"{name}: {value}" for name, value in headers.items()]
        data = "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n"
        connection.setblocking(True)
        connection.settimeout(2)
        try:
            connection.sendall(data + (b"" if hit.method == "HEAD" else body))
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass


def _header(line):
    name, _, value = line.partition(":")
    return name.strip().lower(), value.strip()


def listening_ports():
    """The TCP ports on which somebody listens here."""
    ports = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        if not os.path.exists(table):
            continue
        with open(table, encoding="ascii") as file:
            for line in list(file)[1:]:
                fields = line.split()
                if fields[3] == "0A":
                    ports.add(int(fields[1].rpartition(":")[2], 16))
    return ports
