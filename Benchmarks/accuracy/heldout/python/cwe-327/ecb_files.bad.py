import os
import sys

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7


def encrypt_file(path, key):
    with open(path, "rb") as fh:
        data = fh.read()
    padder = PKCS7(128).padder()
    padded = padder.update(data) + padder.finalize()
    enc = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    out = enc.update(padded) + enc.finalize()
    with open(path + ".enc", "wb") as fh:
        fh.write(out)


if __name__ == "__main__":
    secret = bytes.fromhex(os.environ["FILE_KEY"])
    for name in sys.argv[1:]:
        encrypt_file(name, secret)
