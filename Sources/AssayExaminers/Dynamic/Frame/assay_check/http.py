"""A small HTTP client that sends paths and headers exactly as the check wrote them."""

import json
import socket
import urllib.parse

from .errors import AnswerFailed, AnswerTimedOut


class Reply:
    """What a server answered."""

    def __init__(self, status, headers, body):
        self.status, self.body = status, body
        self.header_list = headers

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    def json(self):
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            raise AnswerFailed("the reply is no JSON") from error

    def header(self, name):
        """The first header of that name; `None` if there is none."""
        return next((value for key, value in self.header_list if key == name.lower()), None)

    def headers(self, name):
        """All headers of that name."""
        return [value for key, value in self.header_list if key == name.lower()]

    @property
    def cookies(self):
        """The cookies that it sets, by name."""
        pairs = (value.partition(";")[0].partition("=") for value in self.headers("set-cookie"))
        return {name.strip(): value.strip() for name, _, value in pairs}


class Client:
    """Sends requests to a server of the answer; with `keeps_cookies` it is a visitor who comes back."""

    def __init__(self, scene, port, keeps_cookies=False, is_alive=lambda: True,
                 on_reply=lambda reply: None):
        self._scene, self.port, self._is_alive, self._on_reply = scene, port, is_alive, on_reply
        self.url = f"http://127.0.0.1:{port}"
        self.cookies = {} if keeps_cookies else None

    def visitor(self):
        """A client of the same server with cookies of its own."""
        return Client(self._scene, self.port, keeps_cookies=True, is_alive=self._is_alive,
                      on_reply=self._on_reply)

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def post(self, path, **options):
        return self.request("POST", path, **options)

    def request(self, method, path, *, query=None, headers=None, body=None, form=None, json=None, files=None,
                cookies=None, seconds=10):
        """Sends a request and returns the reply; redirects are not followed.

        `form` and `query` are dictionaries or lists of pairs, `files` maps a field to (name, content).
        """
        if query:
            path += ("&" if "?" in path else "?") + urllib.parse.urlencode(query)
        sent = {"Host": f"127.0.0.1:{self.port}", "Connection": "close", "User-Agent": "assay"}
        data, kind = encode_body(body, form, json, files)
        if kind:
            sent["Content-Type"] = kind
        if data or method in ("POST", "PUT", "PATCH"):
            sent["Content-Length"] = str(len(data))
        jar = {**(self.cookies or {}), **(cookies or {})}
        if jar:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in jar.items())
        sent.update(headers or {})
        lines = [f"{method} {path} HTTP/1.1"] + [f"{name}: {value}" for name, value in sent.items()]
        raw = "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + data
        reply = parse_reply(self.raw(raw, seconds), method)
        self._on_reply(reply)
        if self.cookies is not None:
            self.cookies.update(reply.cookies)
        return reply

    def raw(self, data, seconds=10):
        """Sends bytes as they are and returns everything that comes back."""
        stage = self._scene.stage
        received, state = bytearray(), {"open": True, "left": data}
        connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        connection.setblocking(False)
        connection.connect_ex(("127.0.0.1", self.port))

        def ready(readable, writable):
            try:
                if writable and state["left"]:
                    state["left"] = state["left"][connection.send(state["left"]):]
                if readable:
                    piece = connection.recv(1 << 16)
                    received.extend(piece)
                    state["open"] = bool(piece) and len(received) < 8 << 20
            except BlockingIOError:
                return
            except OSError:
                state["open"] = False
            stage.reactor.watch(connection.fileno(), ready, read=True, write=bool(state["left"]))

        stage.reactor.watch(connection.fileno(), ready, read=True, write=True)
        try:
            in_time = stage.clock.wait(lambda: not state["open"] or is_whole(received), seconds)
        finally:
            stage.reactor.unwatch(connection.fileno())
            connection.close()
        self._scene.hear(bytes(received))
        if not in_time:
            raise AnswerTimedOut("a request was not answered in time")
        if not received and not self._is_alive():
            raise AnswerFailed("the server of the answer ended")
        return bytes(received)


def encode_body(body, form, value, files):
    """The bytes of a request's body, and their type."""
    if body is not None:
        return (body if isinstance(body, bytes) else body.encode()), None
    if value is not None:
        return json.dumps(value).encode(), "application/json"
    if files is not None:
        mark, data = "assay-boundary-7d1f", b""
        for name, content in (form or {}).items():
            data += f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{content}\r\n'.encode()
        for field, (name, content) in files.items():
            content = content if isinstance(content, bytes) else content.encode()
            data += (f'--{mark}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
                     "Content-Type: application/octet-stream\r\n\r\n").encode() + content + b"\r\n"
        return data + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"
    if form is not None:
        return urllib.parse.urlencode(form).encode(), "application/x-www-form-urlencoded"
    return b"", None


def is_whole(received):
    """Whether a reply is there to its declared end."""
    head, separator, body = bytes(received).partition(b"\r\n\r\n")
    if not separator:
        return False
    lower = head.lower()
    if b"transfer-encoding: chunked" in lower:
        return body.endswith(b"0\r\n\r\n")
    for line in lower.split(b"\r\n"):
        if line.startswith(b"content-length:") and line[15:].strip().isdigit():
            return len(body) >= int(line[15:].strip())
    return False


def parse_reply(data, method="GET"):
    """Reads a reply; what is no HTTP is the server's failure."""
    head, separator, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    words = lines[0].split(" ")
    if not separator or not words[0].startswith("HTTP/") or len(words) < 2 or not words[1].isdigit():
        raise AnswerFailed("the reply is no HTTP" if data else "the server closed without a reply")
    headers = [(name.strip().lower(), value.strip())
               for name, _, value in (line.partition(":") for line in lines[1:])]
    if any(name == "transfer-encoding" and "chunked" in value.lower() for name, value in headers):
        body = _unchunk(body)
    return Reply(int(words[1]), headers, b"" if method == "HEAD" else body)


def _unchunk(data):
    result = b""
    while True:
        size, separator, rest = data.partition(b"\r\n")
        try:
            count = int(size.split(b";")[0], 16)
        except ValueError:
            return result
        if not separator or count <= 0:
            return result
        result, data = result + rest[:count], rest[count + 2:]
