-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Takings of each day, kept up to date with the sales.
CREATE TABLE IF NOT EXISTS day_takings (
    sale_day date PRIMARY KEY,
    takings_cents numeric NOT NULL
);

-- Once per statement: adds all new sales, summed up by day.
CREATE OR REPLACE FUNCTION add_to_takings()
RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    day_sum record;
BEGIN
    FOR day_sum IN
        SELECT n.sale_day, sum(n.quantity::numeric * n.unit_cents) AS cents
        FROM new_sales AS n
        GROUP BY n.sale_day
    LOOP
        UPDATE day_takings SET takings_cents = takings_cents + day_sum.cents WHERE sale_day = day_sum.sale_day;
        IF NOT FOUND THEN
            INSERT INTO day_takings (sale_day, takings_cents) VALUES (day_sum.sale_day, day_sum.cents);
        END IF;
    END LOOP;
    RETURN NULL;
END;
$$;

CREATE TRIGGER sales_to_takings
AFTER INSERT ON counter_sales
REFERENCING NEW TABLE AS new_sales
FOR EACH STATEMENT EXECUTE FUNCTION add_to_takings();
