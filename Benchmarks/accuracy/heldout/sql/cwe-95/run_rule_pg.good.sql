-- Pricing rules kept by the shop managers.
CREATE TABLE pricing_rule (
    id serial PRIMARY KEY,
    name text NOT NULL,
    factor numeric(6, 4) NOT NULL DEFAULT 1,
    surcharge numeric(10, 2) NOT NULL DEFAULT 0
);

CREATE FUNCTION apply_rule(p_rule int, p_price numeric) RETURNS numeric
LANGUAGE sql STABLE AS $$
    SELECT round(p_price * factor + surcharge, 2)
    FROM pricing_rule
    WHERE id = p_rule;
$$;
