-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- The portal's connections see the statements of the customer who is signed in.
ALTER TABLE meter_statements ENABLE ROW LEVEL SECURITY;
ALTER TABLE statement_lines ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_statements ON meter_statements FOR SELECT TO portal
    USING (customer_no = nullif(current_setting('portal.customer_no', true), '')::integer);
CREATE POLICY own_lines ON statement_lines FOR SELECT TO portal
    USING (EXISTS (SELECT FROM meter_statements AS s WHERE s.statement_no = statement_lines.statement_no));

-- The lines of a statement as the portal shows them.
CREATE OR REPLACE FUNCTION statement_page(p_statement_no integer)
RETURNS TABLE (line_no integer, label text, amount numeric)
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
    RETURN QUERY
    SELECT l.line_no, l.label, l.amount
    FROM statement_lines AS l
    WHERE l.statement_no = p_statement_no
    ORDER BY l.line_no;
END;
$$;
