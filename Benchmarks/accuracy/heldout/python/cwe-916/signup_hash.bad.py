import hashlib
import os
import sqlite3


def add_user(conn: sqlite3.Connection, name: str, password: str) -> int:
    salt = os.urandom(16)
    digest = hashlib.sha256(salt + password.encode()).hexdigest()
    cur = conn.execute(
        "INSERT INTO users (name, salt, digest) VALUES (?, ?, ?)", (name, salt.hex(), digest)
    )
    conn.commit()
    return cur.lastrowid


if __name__ == "__main__":
    db = sqlite3.connect(os.environ.get("DB", "users.db"))
    print(add_user(db, input("name: "), input("password: ")))
