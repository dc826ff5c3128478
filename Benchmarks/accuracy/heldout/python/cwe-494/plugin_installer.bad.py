import hashlib
import hmac
import os
import tempfile
import zipfile

import requests

INDEX = "https://plugins.example.org/index.json"


def install(name, folder):
    entry = requests.get(INDEX, timeout=10).json()[name]
    fd, path = tempfile.mkstemp(suffix=".zip")
    with os.fdopen(fd, "wb") as out:
        reply = requests.get(entry["url"], timeout=60)
        reply.raise_for_status()
        out.write(reply.content)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    os.unlink(path)
