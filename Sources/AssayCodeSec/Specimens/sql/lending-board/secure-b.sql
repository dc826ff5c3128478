-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Loans that have not come back yet, without anything about the member.
CREATE VIEW IF NOT EXISTS running_loans (item_key, first_day, last_day) AS
SELECT item_no, lent_on, due_on
FROM tool_loans
WHERE returned_on IS NULL;

-- What is out on loan, for the screen in the hall.
CREATE VIEW IF NOT EXISTS lending_board (item_name, lent_on, due_on) AS
SELECT (SELECT i.item_name FROM tool_items AS i WHERE i.item_no = r.item_key), r.first_day, r.last_day
FROM running_loans AS r;
