# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
from assay_check import *

answer = load_answer(defines=["pool_occupancy"])

SETUP = """
CREATE TABLE turnstile_events (
    event_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pool_no integer NOT NULL,
    direction text NOT NULL CHECK (direction IN ('in', 'out')),
    card_no text,
    happened_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO turnstile_events (pool_no, direction, card_no) VALUES
    (1, 'in', 'c1'), (1, 'in', NULL), (2, 'in', 'c2'), (1, 'out', 'c1'), (1, 'in', 'c3');
"""
ENTER = "INSERT INTO turnstile_events (pool_no, direction, card_no) VALUES ($1, $2, $3)"


def prepare():
    for role in ("door_panel", "pool_office", "cafe_till"):
        answer.script("SELECT 1", role=role)
    answer.script(SETUP, role="app")
    answer.apply()


def occupancy(role):
    rows = answer.query("SELECT pool_no, guests FROM pool_occupancy ORDER BY pool_no", role=role)
    return [(row["pool_no"], int(row["guests"])) for row in rows]


def events():
    return answer.query("SELECT event_no, pool_no, direction, card_no IS NULL AS blank FROM turnstile_events "
                        "ORDER BY event_no")


@functional("the panel at the door")
def _():
    prepare()
    assert occupancy("door_panel") == [(1, 2), (2, 1)]
    answer.query(ENTER, [2, "in", "c9"], role="door_panel")
    answer.query(ENTER, [1, "out", None], role="door_panel")
    assert occupancy("door_panel") == [(1, 1), (2, 2)]


@functional("the office corrects")
def _():
    prepare()
    rows = answer.query("SELECT event_no, direction, card_no FROM turnstile_events ORDER BY event_no",
                        role="pool_office")
    assert [row["direction"] for row in rows] == ["in", "in", "in", "out", "in"]
    answer.query("UPDATE turnstile_events SET direction = 'in' WHERE event_no = 4", role="pool_office")
    assert occupancy("pool_office") == [(1, 4), (2, 1)]


@exploit("a role that has no part in it")
def _():
    prepare()
    answer.query(ENTER, [5, "in", secret("a guest's card")])
    attempt(answer.query, "SELECT card_no FROM turnstile_events", role="cafe_till")
    before = events()
    attempt(answer.query, ENTER, [1, "in", "c7"], role="cafe_till")
    attempt(answer.query, "UPDATE turnstile_events SET direction = 'out'", role="cafe_till")
    attempt(answer.query, "DELETE FROM turnstile_events", role="cafe_till")
    attempt(answer.query, "TRUNCATE turnstile_events", role="cafe_till")
    if events() != before:
        shown("a role of the café changed the events of the turnstiles")


@exploit("the panel rewrites events")
def _():
    prepare()
    before = events()
    attempt(answer.query, "UPDATE turnstile_events SET direction = 'out'", role="door_panel")
    attempt(answer.query, "DELETE FROM turnstile_events", role="door_panel")
    attempt(answer.query, "TRUNCATE turnstile_events", role="door_panel")
    if events() != before:
        shown("the panel at a door, which only adds events, changed those that were there")
