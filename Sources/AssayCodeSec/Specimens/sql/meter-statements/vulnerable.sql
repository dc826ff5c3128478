-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- The lines of a statement as the portal shows them.
CREATE OR REPLACE FUNCTION statement_page(p_statement_no integer)
RETURNS TABLE (line_no integer, label text, amount numeric)
LANGUAGE sql STABLE
AS $$
    SELECT l.line_no, l.label, l.amount
    FROM statement_lines AS l
    WHERE l.statement_no = p_statement_no
    ORDER BY l.line_no
$$;
