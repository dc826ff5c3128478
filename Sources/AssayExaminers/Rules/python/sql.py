import os
import re
import sqlite3
import sys

import django
import pandas as pd
from django.db import connection
from django.db.models.expressions import RawSQL
from flask import Flask, request, abort
from sqlalchemy import text

app = Flask(__name__)
ALLOWED = {"name", "age"}
COLUMNS = {"n": "name", "a": "age"}


@app.route("/user")
def one():
    name = request.args.get("name")
    cur = sqlite3.connect("a.db").cursor()
    # ruleid: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM users WHERE name = '" + name + "'")
    # ruleid: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM users WHERE name = '%s'" % name)
    # ruleid: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM users WHERE name = '{}'".format(name))
    query = f"SELECT * FROM users WHERE name = '{name}'"
    # ruleid: assay.python.sql-built-from-input
    cur.execute(query)
    # ok: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM users WHERE name = ?", (name,))
    return "done"


@app.route("/user/<name>")
def routed(name):
    # ruleid: assay.python.sql-built-from-input, assay.python.sql-built-from-parameter
    rows = db.session.execute(text(f"SELECT * FROM users WHERE name = '{name}'"))
    # ok: assay.python.sql-built-from-input
    rows = db.session.execute(text("SELECT * FROM users WHERE name = :n"), {"n": name})
    return rows


@app.route("/num/<int:number>")
def numbered(number):
    # ok: assay.python.sql-built-from-input
    return db.execute("SELECT * FROM t WHERE id = %d" % int(number))


@app.route("/list")
def collected():
    clauses = []
    for key in request.args:
        clauses.append(key + " = 1")
    sql = "SELECT * FROM t WHERE " + " AND ".join(clauses)
    # ruleid: assay.python.sql-built-from-input
    rows = cur.execute(sql)
    return "x"


@app.route("/sorted")
def sorted_by():
    order = request.args["order"]
    if order not in ALLOWED:
        abort(400)
    # ok: assay.python.sql-built-from-input
    cur.execute(f"SELECT * FROM users ORDER BY {order}")
    column = COLUMNS.get(request.args.get("c"), "name")
    # ok: assay.python.sql-built-from-input
    cur.execute(f"SELECT * FROM users ORDER BY {column}")
    page = int(request.args.get("page", 1))
    # ok: assay.python.sql-built-from-input
    cur.execute(f"SELECT * FROM users LIMIT 10 OFFSET {page}")
    table = request.args["table"]
    if not re.fullmatch(r"[a-z_]+", table):
        return "bad", 400
    # ok: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM " + table)
    return "x"


@app.route("/escaped-for-html")
def wrong_escape():
    import html
    name = html.escape(request.form["name"])
    # ruleid: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM users WHERE name = '" + name + "'")
    other = request.form["name"].replace("'", "")
    # ruleid: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM users WHERE name = " + other)
    return "x"


def view(request, slug):
    # ruleid: assay.python.sql-built-from-input
    users = User.objects.raw("SELECT * FROM auth_user WHERE name = '%s'" % request.GET.get("name"))
    # ruleid: assay.python.sql-built-from-input
    found = User.objects.extra(where=["name = '" + request.POST["n"] + "'"])
    # ruleid: assay.python.sql-built-from-input, assay.python.sql-built-from-parameter
    User.objects.annotate(v=RawSQL("select col from t where s = '%s'" % slug, []))
    with connection.cursor() as cursor:
        # ok: assay.python.sql-built-from-input
        cursor.execute("SELECT * FROM t WHERE slug = %s", [slug])
    return users, found


def by_name(conn, name, age: int):
    # ruleid: assay.python.sql-built-from-parameter
    conn.execute(f"SELECT * FROM users WHERE name = '{name}'")
    query = "SELECT * FROM users WHERE name = '"
    query += name
    # ruleid: assay.python.sql-built-from-parameter
    conn.execute(query)
    # ok: assay.python.sql-built-from-parameter
    conn.execute(f"SELECT * FROM users WHERE age = {age}")
    # ok: assay.python.sql-built-from-parameter
    conn.execute("SELECT * FROM users WHERE name = %s", (name,))


def within(conn, ids, names):
    marks = ",".join("?" for _ in ids)
    # ok: assay.python.sql-built-from-parameter
    conn.execute(f"SELECT * FROM users WHERE id IN ({marks})", ids)
    marks = ", ".join(["%s"] * len(names))
    # ok: assay.python.sql-built-from-parameter
    conn.execute("SELECT * FROM users WHERE name IN (" + marks + ")", names)
    quoted = ", ".join(f"'{n}'" for n in names)
    # ruleid: assay.python.sql-built-from-parameter
    conn.execute("SELECT * FROM users WHERE name IN (" + quoted + ")")


def frames(city, engine):
    # ruleid: assay.python.sql-built-from-parameter
    return pd.read_sql("SELECT * FROM c WHERE n = '{}'".format(city), engine)


def framed(city, engine):
    # ok: assay.python.sql-built-from-parameter
    return pd.read_sql("SELECT * FROM c WHERE n = %(n)s", engine, params={"n": city})


class Database:
    def __init__(self, path):
        self.conn = sqlite3.connect(path)

    def run(self, sql, params=()):
        # ok: assay.python.sql-built-from-parameter
        return self.conn.execute(sql, params)

    def find(self, email):
        try:
            cursor = self.conn.cursor()
            sql = """SELECT id FROM users
                     WHERE email = '%s'""" % (email,)
            # ruleid: assay.python.sql-built-from-parameter
            cursor.execute(sql)
            return cursor.fetchone()
        finally:
            self.conn.close()

    def ordered(self, column):
        if column not in ("name", "age"):
            raise ValueError(column)
        # ok: assay.python.sql-built-from-parameter
        return self.conn.execute(f"SELECT * FROM users ORDER BY {column}")


def pooled(pool, task):
    # ok: assay.python.sql-built-from-parameter
    return pool.execute(task)


if __name__ == "__main__":
    who = input("Name: ")
    # ruleid: assay.python.sql-built-from-input
    sqlite3.connect("a.db").execute("DELETE FROM users WHERE name = '%s'" % who)
    # ruleid: assay.python.sql-built-from-input
    sqlite3.connect("a.db").executescript("DROP TABLE " + sys.argv[1])
    # ok: assay.python.sql-built-from-input
    sqlite3.connect("a.db").execute("DELETE FROM users WHERE name = ?", [who])


@app.route("/constant")
def constant():
    value = request.args.get("v")
    number = 86
    if 7 * 42 - number > 200:
        chosen = "fixed"
    else:
        chosen = value
    # ok: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM t WHERE v = '" + chosen + "'")
    held = {}
    held["a"] = "fixed"
    held["b"] = value
    # ok: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM t WHERE v = '" + held["a"] + "'")
    # ruleid: assay.python.sql-built-from-input
    cur.execute("SELECT * FROM t WHERE v = '" + held["b"] + "'")
    return "x"
