import socket
import threading
from concurrent.futures import ThreadPoolExecutor

slots = threading.BoundedSemaphore(64)


def serve(conn):
    with conn:
        conn.settimeout(10)
        name = conn.recv(256).decode("utf-8", "replace").strip()
        conn.sendall(f"hello {name}\n".encode())
    slots.release()


def main():
    listener = socket.create_server(("0.0.0.0", 7000), backlog=50)
    pool = ThreadPoolExecutor(max_workers=64)
    while True:
        slots.acquire()
        conn, _ = listener.accept()
        pool.submit(serve, conn)


main()
