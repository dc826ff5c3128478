#!/usr/bin/env python3
import hashlib
import os
import subprocess
import sys
import urllib.request

URL = "https://downloads.example.net/agent/1.8.2/agent-linux-amd64"
SHA256 = "6f1ed002ab5595859014ebf0951522d9a8f4d3ad9d6dd3c61f5a87d1cdb7a6ce"
TARGET = "/usr/local/bin/agent"


def main():
    data = urllib.request.urlopen(URL, timeout=60).read()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit("the download is not the release we know")
    with open(TARGET, "wb") as fh:
        fh.write(data)
    os.chmod(TARGET, 0o755)
    sys.exit(subprocess.call([TARGET, "register"]))


main()
