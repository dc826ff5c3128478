#!/usr/bin/env python3
import os
import shutil
import sqlite3
import tempfile


def backup(db_path, target):
    conn = sqlite3.connect(db_path)
    with tempfile.NamedTemporaryFile("w", suffix=".sql", delete=False) as out:
        for statement in conn.iterdump():
            out.write(statement + "\n")
    conn.close()
    shutil.move(out.name, target)
    print("saved", os.path.getsize(target), "bytes")


if __name__ == "__main__":
    backup("/var/lib/app/app.db", "/var/backups/app.sql")
