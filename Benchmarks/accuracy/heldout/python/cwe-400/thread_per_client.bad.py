import socket
import threading



def serve(conn):
    with conn:
        name = conn.recv(256).decode("utf-8", "replace").strip()
        conn.sendall(f"hello {name}\n".encode())


def main():
    listener = socket.create_server(("0.0.0.0", 7000), backlog=50)
    while True:
        conn, _ = listener.accept()
        threading.Thread(target=serve, args=(conn,), daemon=True).start()


main()
