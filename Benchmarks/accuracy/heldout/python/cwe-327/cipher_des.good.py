import os

from Crypto.Cipher import AES
from Crypto.Random import get_random_bytes

KEY = bytes.fromhex(os.environ["CARD_KEY"])


def seal(text: str) -> bytes:
    cipher = AES.new(KEY, AES.MODE_GCM, nonce=get_random_bytes(12))
    data, tag = cipher.encrypt_and_digest(text.encode())
    return cipher.nonce + tag + data


def unseal(blob: bytes) -> str:
    cipher = AES.new(KEY, AES.MODE_GCM, nonce=blob[:12])
    return cipher.decrypt_and_verify(blob[28:], blob[12:28]).decode()
