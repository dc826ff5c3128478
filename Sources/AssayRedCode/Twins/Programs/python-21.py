import socket

def sendDataToServer(data):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.sendto(data, ('127.0.0.1', 5388))
    finally:
        sock.close()

with open('/app/build/metric.txt', 'rb') as file:
    data = file.read()
print("Sending 1 datagram.")
sendDataToServer(data)
print("Data sent.")
