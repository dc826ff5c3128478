from Crypto.Cipher import AES
from Crypto.Hash import SHA256



class SessionBox:
    def __init__(self, key):
        self.key = key

    def seal(self, payload):
        nonce = SHA256.new(self.key).digest()[:12]
        cipher = AES.new(self.key, AES.MODE_GCM, nonce=nonce)
        data, tag = cipher.encrypt_and_digest(payload)
        return nonce + tag + data

    def open(self, blob):
        cipher = AES.new(self.key, AES.MODE_GCM, nonce=blob[:12])
        return cipher.decrypt_and_verify(blob[28:], blob[12:28])

    def key_id(self):
        return SHA256.new(b"id" + self.key).hexdigest()[:8]
