from defusedxml import minidom
from http.server import BaseHTTPRequestHandler, HTTPServer

MAX = 200_000


class Soap(BaseHTTPRequestHandler):
    def do_POST(self):
        size = int(self.headers.get("Content-Length", 0))
        if size > MAX:
            self.send_error(413)
            return
        doc = minidom.parseString(self.rfile.read(size))
        names = [n.firstChild.data for n in doc.getElementsByTagName("name") if n.firstChild]
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(str(len(names)).encode())


HTTPServer(("127.0.0.1", 8088), Soap).serve_forever()
