# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
from assay_check import *

answer = load_answer(defines=["issue_rates"])

SETUP = """
CREATE TABLE newsletter_issues (
    issue_no integer PRIMARY KEY,
    sent_on date NOT NULL,
    subject_line text NOT NULL,
    delivered integer NOT NULL DEFAULT 0,
    opened integer NOT NULL DEFAULT 0
);
INSERT INTO newsletter_issues VALUES
    (4, '2024-02-29', 'Leap day', 10, 1), (5, '2024-03-01', 'Spring', 800, 200),
    (7, '2024-03-31', 'Easter', 3, 1), (6, '2024-03-15', 'Ides', 50, 0), (8, '2024-04-01', 'Fools', 10, 10);
"""


def prepare():
    answer.script(SETUP, role="app")
    answer.apply()


def rates(first, last):
    rows = answer.query("SELECT issue_no, open_rate::text AS rate FROM issue_rates($1::date, $2::date)", [first, last],
                        role="app")
    return [(row["issue_no"], None if row["rate"] is None else float(row["rate"])) for row in rows]


@functional("rates of a month")
def _():
    prepare()
    assert rates("2024-03-01", "2024-03-31") == [(5, 25.0), (6, 0.0), (7, 33.3)], rates("2024-03-01", "2024-03-31")


@functional("a day and an empty period")
def _():
    prepare()
    assert rates("2024-04-01", "2024-04-01") == [(8, 100.0)]
    assert rates("2023-01-01", "2023-12-31") == []


@exploit("an issue that reached nobody")
def _():
    prepare()
    for number, opened in ((9, 0), (10, 2)):
        answer.query("INSERT INTO newsletter_issues VALUES ($1::integer, '2024-03-20', 'Stuck', 0, $2::integer)",
                     [number, opened])
        found = attempt(rates, "2024-03-01", "2024-03-31")
        if not isinstance(found, list):
            if found.kind == "22012":
                shown("one issue without deliveries ends the report of all issues with a division by zero")
            return
        assert [row for row in found if row[0] <= 7] == [(5, 25.0), (6, 0.0), (7, 33.3)], found
