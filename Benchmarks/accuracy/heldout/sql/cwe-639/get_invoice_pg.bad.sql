-- Called by the API with the id from the URL and the signed-in account.
CREATE OR REPLACE FUNCTION api.get_invoice(p_account int, p_invoice int)
RETURNS TABLE (id int, issued date, total numeric, pdf bytea)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, billing
AS $$
    SELECT i.id, i.issued, i.total, i.pdf
    FROM billing.invoice i
    WHERE i.id = p_invoice;
$$;
REVOKE ALL ON FUNCTION api.get_invoice(int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.get_invoice(int, int) TO web;
