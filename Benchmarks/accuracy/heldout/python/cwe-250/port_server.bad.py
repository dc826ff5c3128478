import os
import socketserver


class Finger(socketserver.StreamRequestHandler):
    timeout = 5

    def handle(self):
        name = self.rfile.readline(64).strip().decode("ascii", "replace")
        plan = self.server.plans.get(name, "no plan")
        self.wfile.write(plan.encode() + b"\r\n")


def main():
    if os.geteuid() != 0:
        raise SystemExit("port 79 needs root to bind")
    with socketserver.TCPServer(("0.0.0.0", 79), Finger) as server:
        server.plans = {"anna": "writing a book"}
        server.serve_forever()


main()
