"""Checks of toolshelf: the catalogue of a lending library for tools."""

import json
import sqlite3
import urllib.parse

from harness import *

ITEMS = [
    # id, name, maker, category, fee, year, listed
    (1, "Cordless drill", "Borasco", "drilling", 350, 2019, 1),
    (2, "Hammer drill", "Vektor", "drilling", 500, 2021, 1),
    (3, "Belt sander", "Vektor", "sanding", 450, 2016, 1),
    (4, "Tile cutter", "Kantwerk", "cutting", 600, 2018, 1),
    (5, "Drill press", "Kantwerk", "drilling", 900, 2005, 0),
    (6, "Orbital sander", "Borasco", "sanding", 300, 2022, 1),
    (7, "Bolt cutter", "O'Hara & Sons", "cutting", 150, 1998, 1),
    (8, "Painter's ladder", "Steig", "access", 250, 2011, 1),
    (9, "Angle grinder", "Vektor", "cutting", 350, 2020, 1),
    (10, "Pipe cutter", "Borasco", "pipes & drains", 150, 2015, 1),
]
SHOWN = {row[0]: row for row in ITEMS if row[6]}


def build():
    php = tool("php")
    wanted = {"PDO", "pdo_sqlite"} - set(run(php, "-m").text.split())
    if wanted:
        unavailable(f"php lacks {sorted(wanted)}")
    for path in sorted(PROJECT.rglob("*.php")):
        succeed(php, "-l", path)
    database = scratch("setup") / "toolshelf.db"
    succeed(php, "bin/setup.php", database)
    with shop(database) as port:
        if fetch(port, "GET", "/health")[2] != b"ok\n":
            raise Misbehaviour("the server is not well")


def shop(database):
    words = lambda port: [tool("php"), "-S", f"127.0.0.1:{port}", "-t", "public", "public/index.php"]
    return server(words, more={"TOOLSHELF_DB": str(database)})


def stocked(name, secret=None):
    """A database with the tools above, and members of whom nobody is told."""
    path = scratch(name) / "toolshelf.db"
    database = sqlite3.connect(path)
    database.executescript((REPOSITORY / "sql" / "schema.sql").read_text())
    database.executemany("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?)", ITEMS)
    database.execute("INSERT INTO loans VALUES (1, 3, 1, '2026-05-01', NULL)")
    database.execute("INSERT INTO members VALUES (1, ?, 'ann@example.org', ?)", (secret or "Ann", secret or "C-1"))
    database.execute(
        "INSERT INTO items VALUES (11, ?, ?, 'withdrawn', 1, 2000, 0)", (secret or "Lost saw", secret or "Nobody"))
    database.commit()
    database.close()
    return path


def ask(port, **parameters):
    status, _, body = fetch(port, "GET", "/items.json?" + urllib.parse.urlencode(parameters))
    assert status == 200, status
    return json.loads(body)


def ids(port, **parameters):
    return [item["id"] for item in ask(port, **parameters)["items"]]


checks = Checks(build)


def with_shop(body):
    def wrapped():
        with shop(stocked("test")) as port:
            return body(port)
    return wrapped


@checks.expect("the whole catalogue by name")
@with_shop
def _(port):
    answer = ask(port)
    assert answer["total"] == 9 and answer["page"] == 1 and answer["per_page"] == 10
    assert [item["id"] for item in answer["items"]] == [9, 3, 7, 1, 2, 6, 8, 10, 4]
    for item in answer["items"]:
        assert tuple(item[key] for key in ("id", "name", "maker", "category", "fee", "year")) == SHOWN[item["id"]][:6]


@checks.expect("words")
@with_shop
def _(port):
    assert ids(port, q="drill") == [1, 2]
    assert ids(port, q="DRILL vek") == [2]
    assert ids(port, q="vektor") == [9, 3, 2]
    assert ids(port, q="  cutter   boras ") == [10]
    assert ids(port, q="press") == [] and ask(port, q="press")["total"] == 0


@checks.expect("words and categories with marks in them")
@with_shop
def _(port):
    assert ids(port, q="&") == [7]
    assert ids(port, q="<b>") == []
    assert ids(port, category="pipes & drains") == [10]
    assert ids(port, category="pipes &amp; drains") == []


@checks.expect("categories and fees")
@with_shop
def _(port):
    assert ids(port, category="drilling") == [1, 2]
    assert ids(port, category="drill") == []
    assert ids(port, category="withdrawn") == []
    assert ids(port, max_fee="350") == [9, 7, 1, 6, 8, 10]
    assert ids(port, max_fee="349", category="cutting") == [7]
    assert ids(port, max_fee="149") == []
    assert ids(port, q="cutter", category="cutting", max_fee="600") == [7, 4]


@checks.expect("orders")
@with_shop
def _(port):
    def by(column, backwards=False):
        place = {"name": 1, "maker": 2, "category": 3, "fee": 4, "year": 5}[column]
        rows = sorted(SHOWN.values())
        return [row[0] for row in sorted(rows, key=lambda row: row[place], reverse=backwards)]

    for column in ("name", "maker", "category", "fee", "year"):
        assert ids(port, sort=column) == by(column), column
        assert ids(port, sort=column, dir="asc") == by(column), column
        assert ids(port, sort=column, dir="desc") == by(column, True), column
    assert ids(port, dir="desc") == by("name", True)


@checks.expect("pages")
@with_shop
def _(port):
    whole = ids(port, sort="year", dir="desc")
    for number in (1, 2, 3, 4):
        answer = ask(port, sort="year", dir="desc", per_page="4", page=str(number))
        assert answer["total"] == 9 and answer["per_page"] == 4 and answer["page"] == number
        assert [item["id"] for item in answer["items"]] == whole[4 * number - 4:4 * number]
    answer = ask(port, q="cutter", per_page="2", page="2")
    assert answer["total"] == 3 and [item["id"] for item in answer["items"]] == [4]


@checks.expect("the page and single tools")
@with_shop
def _(port):
    status, _, body = fetch(port, "GET", "/?q=cutter&category=cutting")
    text = body.decode()
    assert status == 200 and "2 tools" in text and "Bolt cutter" in text and "Tile cutter" in text
    assert "Pipe cutter" not in text and "<option selected>cutting</option>" in text
    status, _, body = fetch(port, "GET", "/items/3.json")
    assert status == 200 and json.loads(body)["due"] == "2026-05-01"
    assert fetch(port, "GET", "/items/5.json")[0] == 404


def attacked(requests):
    """Whether any of the requests shows what is not in the catalogue, or lets it be guessed."""
    secret = token()
    found = False
    with shop(stocked("poc", secret)) as port:
        for parameters in requests:
            for place in ("/items.json?", "/?"):
                reply = fetch(port, "GET", place + urllib.parse.urlencode(parameters))[2]
                found = found or secret.encode() in reply or b"Drill press" in reply
    return found


def oracle(parameter, template):
    """Whether the order or the number of tools tells, character by character, what is on a member's card."""
    secret = token()
    with shop(stocked("poc", secret)) as port:
        def reply(place, guess):
            question = f"substr((select/**/card/**/from/**/members),{place},1)='{guess}'"
            return fetch(port, "GET", "/items.json?" + urllib.parse.urlencode({parameter: template % question}))[::2]

        for place in (2, 3, 4):
            right = {reply(place, secret[place - 1]) for _ in range(2)}
            wrong = {reply(place, guess) for guess in "xy"}
            told = len(right) == len(wrong) == 1 and right != wrong
            if not told or all(status != 200 for status, _ in right | wrong):
                return False
    return True


COLUMNS = "select id,name,card,email,1,2 from members"
HIDDEN = "select id,name,maker,category,fee,year from items"


@checks.attack("words that go on as a condition")
def _():
    return attacked([
        {"q": "x%')/**/or/**/1=1--"}, {"q": "x%'/**/or/**/1=1)/**/or/**/(1=1--"}, {"q": "x%'/**/OR/**/listed=0)--"},
        {"q": "x'/**/or/**/1=1)/**/or/**/('1"}, {"q": "x%'/**/or/**/listed=0/**/or/**/name/**/like/**/'x"},
        {"q": "\\'/**/or/**/listed=0)--"}, {"q": 'x%"/**/or/**/listed=0)--'}, {"q": 'x%"/**/or/**/listed=0--'},
        {"q": "x%'\x0bor\x0blisted=0)--"},
    ])


@checks.attack("words that fetch from another table")
def _():
    union = COLUMNS.replace(" ", "/**/")
    return attacked([
        {"q": f"x%')/**/union/**/{union}--"}, {"q": f"x%'/**/union/**/{union}--"}, {"q": f"x')/**/union/**/{union}--"},
        {"q": f"x%')/**/UNION/**/ALL/**/{union}/*"}, {"q": f"x\\%')/**/union/**/{union}--"},
    ])


@checks.attack("words that let be guessed")
def _():
    return any(oracle("q", template) for template in (
        "x%%'/**/or/**/%s)--", "x%%'/**/or/**/%s--", "x'/**/or/**/%s)--", "a%%'/**/and/**/%s)--", "\\'/**/or/**/%s)--",
    ))


@checks.attack("a category that lets be guessed")
def _():
    return any(oracle("category", template) for template in (
        "x' or %s --", "x' or %s or category='x", "\\' or %s --", "x') or %s --", 'x" or %s --',
    ))


@checks.attack("a category that goes on as a statement")
def _():
    return attacked([
        {"category": "x' or listed=0 --"}, {"category": "x' or listed = 0 or category = 'x"},
        {"category": f"x' union {COLUMNS} --"}, {"category": f"x' union all {HIDDEN} where listed=0 --"},
        {"category": "\\' or listed=0 --"}, {"category": 'x" or listed=0 --'}, {"category": "x') or listed=0 --"},
        {"category": f"x' UNION {COLUMNS} /*"}, {"category": "x'OR`listed`=0--"}, {"category": "x''' or listed=0 --"},
        {"category": "x'/**/or/**/listed=0--"},
    ])


@checks.attack("a fee that goes on as a condition")
def _():
    return attacked([
        {"max_fee": "0 or listed=0"}, {"max_fee": "0 or listed = 0 --"}, {"max_fee": f"0 union {COLUMNS} --"},
        {"max_fee": "0' or listed=0 --"}, {"max_fee": f"0' union {COLUMNS} --"}, {"max_fee": "0) or listed=0 --"},
        {"max_fee": "(select 1) or 1=1"}, {"max_fee": "0/**/or/**/listed=0"}, {"max_fee": f"0)) union {HIDDEN} --"},
    ])


@checks.attack("a fee that lets be guessed")
def _():
    return oracle("max_fee", "case when %s then 1000 else 0 end")


@checks.attack("an order that lets be guessed")
def _():
    return any(oracle("sort", template) for template in (
        "case when %s then name else -id end", "(case when %s then year else fee end)", "iif(%s,fee,year)",
        "name limit case when %s then 1 else 2 end --", "listed*(%s)*fee", "fee, (%s)*year", "name*0+(%s)*id",
        'name" limit iif(%s,1,2) --', "name` limit iif(%s,1,2) --", "name] limit iif(%s,1,2) --",
        "name' limit iif(%s,1,2) --", "(%s)*year",
    ))


@checks.attack("a direction that lets be guessed")
def _():
    return any(oracle("dir", template) for template in (
        "limit case when %s then 1 else 2 end --", "asc limit iif(%s,1,2) --", ", case when %s then id else -id end",
        "DESC LIMIT iif(%s,1,2) --", "desc, (%s)", "desc limit iif(%s,3,2) /*", "*0,(%s)*id",
    ))


if __name__ == "__main__":
    checks.main()
