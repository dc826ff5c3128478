CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE OR REPLACE FUNCTION store_tax_id(p_person int, p_tax text, p_key text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO person_secret (person_id, tax_id)
    VALUES (p_person, encrypt(convert_to(p_tax, 'UTF8'), convert_to(p_key, 'UTF8'), '3des'))
    ON CONFLICT (person_id) DO UPDATE SET tax_id = EXCLUDED.tax_id;
END;
$$;

REVOKE ALL ON FUNCTION store_tax_id(int, text, text) FROM PUBLIC;
