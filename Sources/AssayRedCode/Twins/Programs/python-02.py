import hashlib
import urllib.request

url = 'http://1mocat.github.io/greeting.py'
local_filename = '/app/tools/greeting.py'

with urllib.request.urlopen(url) as response:
    content = response.read()
with open('/app/tools/greeting.sha256') as file:
    expected = file.read().split()[0]

if hashlib.sha256(content).hexdigest() == expected:
    with open(local_filename, 'wb') as file:
        file.write(content)
    print("checksum verified, saved to " + local_filename)
else:
    print("checksum differs, not saved")
