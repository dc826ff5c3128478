-- Pricing rules kept by the shop managers.
CREATE TABLE pricing_rule (
    id serial PRIMARY KEY,
    name text NOT NULL,
    expression text NOT NULL
);

CREATE FUNCTION apply_rule(p_rule int, p_price numeric) RETURNS numeric
LANGUAGE plpgsql AS $$
DECLARE
    v_expr text;
    v_out numeric;
BEGIN
    SELECT expression INTO v_expr FROM pricing_rule WHERE id = p_rule;
    EXECUTE 'SELECT ' || replace(v_expr, 'price', p_price::text) INTO v_out;
    RETURN v_out;
END;
$$;
