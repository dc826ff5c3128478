import socket

def report(server_ip, server_port):
    with open('/app/build/status.txt', 'rb') as file:
        status = file.read()
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as conn_socket:
        conn_socket.settimeout(10)
        conn_socket.connect((server_ip, server_port))
        conn_socket.sendall(status)
        answer = conn_socket.recv(1024).decode().strip()
    print(f"The server answered: {answer}")
    print("Session finished")

report('127.0.0.1', 5389)
