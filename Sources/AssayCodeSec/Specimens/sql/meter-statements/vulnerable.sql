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
