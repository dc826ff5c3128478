import os

import psycopg2


def connect():
    return psycopg2.connect(
        host=os.environ.get("DB_HOST", "db.internal"),
        dbname="warehouse",
        user="warehouse_app",
        password=os.environ["DB_PASSWORD"],
        sslmode="verify-full",
    )


def count_items():
    with connect() as conn, conn.cursor() as cur:
        cur.execute("SELECT count(*) FROM items")
        return cur.fetchone()[0]


if __name__ == "__main__":
    print(count_items())
