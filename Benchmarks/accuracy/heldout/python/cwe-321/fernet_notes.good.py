import os

from cryptography.fernet import Fernet



class NoteBox:
    def __init__(self, path):
        self.path = path
        self.box = Fernet(os.environ["NOTES_KEY"])

    def write(self, text):
        fd = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "wb") as fh:
            fh.write(self.box.encrypt(text.encode("utf-8")))

    def read(self):
        with open(self.path, "rb") as fh:
            return self.box.decrypt(fh.read()).decode("utf-8")
