# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
from assay_check import *

answer = load_answer(defines=["day_takings", "add_to_takings"])

SETUP = """
CREATE TABLE counter_sales (
    sale_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sale_day date NOT NULL DEFAULT current_date,
    article_no integer NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_cents integer NOT NULL CHECK (unit_cents >= 0)
);
"""


def prepare():
    answer.script(SETUP, role="app")
    answer.apply()


def sell(day, *sales):
    """Enters sales with one statement; each is a quantity and a price."""
    rows = ", ".join(f"('{day}', 7, {quantity}, {cents})" for quantity, cents in sales)
    return answer.query(f"INSERT INTO counter_sales (sale_day, article_no, quantity, unit_cents) VALUES {rows}",
                        role="app")


def takings(day):
    rows = answer.query("SELECT takings_cents::numeric::text AS cents FROM day_takings WHERE sale_day = $1::date", [day])
    return float(rows[0]["cents"]) if rows else None


@functional("adds up the sales")
def _():
    prepare()
    sell("2024-05-06", (3, 1250))
    sell("2024-05-06", (1, 99))
    sell("2024-05-07", (10, 5))
    assert takings("2024-05-06") == 3849 and takings("2024-05-07") == 50
    assert takings("2024-05-08") is None
    assert len(answer.query("SELECT sale_day FROM day_takings")) == 2


@functional("several sales at once")
def _():
    prepare()
    sell("2024-05-06", (2, 100), (5, 30), (1, 0))
    sell("2024-05-06", (1, 1))
    assert takings("2024-05-06") == 351


def enter(day, sales, total):
    for sale in sales:
        found = attempt(sell, day, sale)
        if isinstance(found, AnswerRaised):
            if found.kind == "22003":
                shown("a sum does not fit into its type, and the day takes no more sales")
            return
    if takings(day) != total:
        shown("the takings of a day are not the sum of its sales")


@exploit("large amounts")
def _():
    prepare()
    enter("2024-05-06", [(3000, 1_000_000), (1, 5)], 3_000_000_005)
    enter("2024-05-07", [(900, 1_000_000)] * 4, 3_600_000_000)
    enter("2024-05-08", [(5000, 90_000_000), (1, 7)], 450_000_000_007)
