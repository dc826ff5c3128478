import os
import sqlite3

from cryptography.fernet import Fernet


class Wallet:
    def __init__(self, path="wallet.db"):
        self.box = Fernet(os.environ["WALLET_KEY"])
        self.db = sqlite3.connect(path)
        self.db.execute("CREATE TABLE IF NOT EXISTS cards (owner INT, label TEXT, number BLOB)")

    def add(self, owner, label, card_number):
        self.db.execute("INSERT INTO cards VALUES (?, ?, ?)",
                        (owner, label, self.box.encrypt(card_number.encode())))
        self.db.commit()

    def labels(self, owner):
        rows = self.db.execute("SELECT label FROM cards WHERE owner = ?", (owner,))
        return [r[0] for r in rows]
