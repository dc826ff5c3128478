-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Takings of each day, kept up to date with the sales.
CREATE TABLE IF NOT EXISTS day_takings (
    sale_day date PRIMARY KEY,
    takings_cents integer NOT NULL DEFAULT 0
);

CREATE OR REPLACE FUNCTION add_to_takings()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO day_takings (sale_day, takings_cents)
    VALUES (NEW.sale_day, NEW.quantity * NEW.unit_cents)
    ON CONFLICT (sale_day) DO UPDATE
    SET takings_cents = day_takings.takings_cents + excluded.takings_cents;
    RETURN NEW;
END;
$$;

CREATE TRIGGER sales_to_takings
AFTER INSERT ON counter_sales
FOR EACH ROW EXECUTE FUNCTION add_to_takings();
