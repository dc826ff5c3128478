import os
import sqlite3

import bcrypt


def add_user(conn: sqlite3.Connection, name: str, password: str) -> int:
    digest = bcrypt.hashpw(password.encode(), bcrypt.gensalt(rounds=12))
    cur = conn.execute(
        "INSERT INTO users (name, digest) VALUES (?, ?)", (name, digest.decode())
    )
    conn.commit()
    return cur.lastrowid


if __name__ == "__main__":
    db = sqlite3.connect(os.environ.get("DB", "users.db"))
    print(add_user(db, input("name: "), input("password: ")))
