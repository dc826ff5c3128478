import urllib.request

def send_post_request(url, body):
    req = urllib.request.Request(url, data=body)
    req.add_header('Content-Type', 'text/plain')
    with urllib.request.urlopen(req) as response:
        return response.status

url = 'http://127.0.0.1:5758/submit'
with open('/app/build/report.txt', 'rb') as file:
    body = file.read()

response_status = send_post_request(url, body)
print(response_status)
print("post success")
