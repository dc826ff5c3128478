-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- What is out on loan, for the screen in the hall.
CREATE VIEW IF NOT EXISTS lending_board AS
SELECT i.item_name, l.*
FROM tool_loans AS l
JOIN tool_items AS i ON i.item_no = l.item_no
WHERE l.returned_on IS NULL;
