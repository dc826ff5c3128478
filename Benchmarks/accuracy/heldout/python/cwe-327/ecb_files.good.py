import os
import sys

from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def encrypt_file(path, key):
    with open(path, "rb") as fh:
        data = fh.read()
    nonce = os.urandom(12)
    out = nonce + AESGCM(key).encrypt(nonce, data, None)
    with open(path + ".enc", "wb") as fh:
        fh.write(out)


if __name__ == "__main__":
    secret = bytes.fromhex(os.environ["FILE_KEY"])
    for name in sys.argv[1:]:
        encrypt_file(name, secret)
