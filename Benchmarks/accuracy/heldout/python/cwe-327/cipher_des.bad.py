import os

from Crypto.Cipher import DES3
from Crypto.Random import get_random_bytes
from Crypto.Util.Padding import pad, unpad

KEY = bytes.fromhex(os.environ["CARD_KEY"])


def seal(text: str) -> bytes:
    iv = get_random_bytes(8)
    cipher = DES3.new(KEY, DES3.MODE_CBC, iv)
    return iv + cipher.encrypt(pad(text.encode(), 8))


def unseal(blob: bytes) -> str:
    cipher = DES3.new(KEY, DES3.MODE_CBC, blob[:8])
    return unpad(cipher.decrypt(blob[8:]), 8).decode()
