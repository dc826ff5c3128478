CREATE OR REPLACE FUNCTION find_customer(p_email text)
RETURNS SETOF customers
LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF p_email IS NULL OR p_email = '' THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE
        'SELECT * FROM customers WHERE email = $1' USING p_email;
END;
$$;

COMMENT ON FUNCTION find_customer(text) IS 'Looks a customer up by mail address';
