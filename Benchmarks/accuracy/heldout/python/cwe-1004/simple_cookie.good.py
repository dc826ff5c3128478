from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler
import secrets


class Gate(BaseHTTPRequestHandler):
    sessions = {}

    def do_POST(self):
        size = min(int(self.headers.get("Content-Length", 0)), 2000)
        user = self.server.check(self.rfile.read(size))
        if user is None:
            self.send_error(401)
            return
        sid = secrets.token_hex(32)
        self.sessions[sid] = user
        jar = SimpleCookie()
        jar["sid"] = sid
        jar["sid"]["secure"] = True
        jar["sid"]["httponly"] = True
        jar["sid"]["samesite"] = "Lax"
        self.send_response(204)
        self.send_header("Set-Cookie", jar["sid"].OutputString())
        self.end_headers()
