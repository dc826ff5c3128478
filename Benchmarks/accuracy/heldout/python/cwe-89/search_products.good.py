import sqlite3

from fastapi import FastAPI

app = FastAPI()


def connect():
    conn = sqlite3.connect("shop.db")
    conn.row_factory = sqlite3.Row
    return conn


@app.get("/products")
def search(q: str, limit: int = 20):
    conn = connect()
    try:
        rows = conn.execute(
            "SELECT id, title, price FROM products WHERE title LIKE ? LIMIT ?",
            (f"%{q}%", min(limit, 100)),
        ).fetchall()
        return [dict(r) for r in rows]
    finally:
        conn.close()
