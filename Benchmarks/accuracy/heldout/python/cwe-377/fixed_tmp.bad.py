#!/usr/bin/env python3
import os
import shutil
import sqlite3


def backup(db_path, target):
    work = "/tmp/backup-%d.sql" % os.getpid()
    conn = sqlite3.connect(db_path)
    with open(work, "w") as out:
        for statement in conn.iterdump():
            out.write(statement + "\n")
    conn.close()
    shutil.move(work, target)
    print("saved", os.path.getsize(target), "bytes")


if __name__ == "__main__":
    backup("/var/lib/app/app.db", "/var/backups/app.sql")
