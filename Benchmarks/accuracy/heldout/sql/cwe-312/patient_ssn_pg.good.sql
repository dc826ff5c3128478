CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE TABLE patient (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    full_name text NOT NULL,
    ssn_enc bytea NOT NULL
);

CREATE OR REPLACE FUNCTION add_patient(p_name text, p_ssn text) RETURNS bigint
LANGUAGE sql AS $$
    INSERT INTO patient (full_name, ssn_enc)
    VALUES (p_name, pgp_sym_encrypt(p_ssn, current_setting('clinic.data_key'), 'cipher-algo=aes256'))
    RETURNING id;
$$;
