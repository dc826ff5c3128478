#!/usr/bin/env python3
import os
import subprocess
import sys
import urllib.request

URL = "https://downloads.example.net/agent/1.8.2/agent-linux-amd64"
TARGET = "/usr/local/bin/agent"


def main():
    data = urllib.request.urlopen(URL, timeout=60).read()
    with open(TARGET, "wb") as fh:
        fh.write(data)
    os.chmod(TARGET, 0o755)
    sys.exit(subprocess.call([TARGET, "register"]))


main()
