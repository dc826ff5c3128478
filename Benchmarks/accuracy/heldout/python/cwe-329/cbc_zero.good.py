import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives import hashes, padding


def protect(data: bytes, enc_key: bytes, mac_key: bytes) -> bytes:
    iv = os.urandom(16)
    padder = padding.PKCS7(128).padder()
    plain = padder.update(data) + padder.finalize()
    enc = Cipher(algorithms.AES(enc_key), modes.CBC(iv)).encryptor()
    body = iv + enc.update(plain) + enc.finalize()
    mac = HMAC(mac_key, hashes.SHA256())
    mac.update(body)
    return body + mac.finalize()


if __name__ == "__main__":
    print(protect(b"hello", os.urandom(32), os.urandom(32)).hex())
