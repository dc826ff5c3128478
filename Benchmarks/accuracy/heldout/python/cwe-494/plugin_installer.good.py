import hashlib
import hmac
import os
import tempfile
import zipfile

import requests

INDEX = "https://plugins.example.org/index.json"


def digest_of(path):
    with open(path, "rb") as fh:
        return hashlib.file_digest(fh, "sha256").hexdigest()


def install(name, folder, pinned):
    entry = requests.get(INDEX, timeout=10).json()[name]
    fd, path = tempfile.mkstemp(suffix=".zip")
    with os.fdopen(fd, "wb") as out:
        reply = requests.get(entry["url"], timeout=60)
        reply.raise_for_status()
        out.write(reply.content)
    if not hmac.compare_digest(digest_of(path), pinned[name]):
        os.unlink(path)
        raise RuntimeError("checksum of %s does not match" % name)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    os.unlink(path)
