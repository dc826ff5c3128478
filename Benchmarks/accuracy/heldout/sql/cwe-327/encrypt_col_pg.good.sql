CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE OR REPLACE FUNCTION store_tax_id(p_person int, p_tax text, p_key text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO person_secret (person_id, tax_id)
    VALUES (p_person, pgp_sym_encrypt(p_tax, p_key, 'cipher-algo=aes256'))
    ON CONFLICT (person_id) DO UPDATE SET tax_id = EXCLUDED.tax_id;
END;
$$;

REVOKE ALL ON FUNCTION store_tax_id(int, text, text) FROM PUBLIC;
