CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE TABLE patient (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    full_name text NOT NULL,
    ssn text NOT NULL
);

CREATE OR REPLACE FUNCTION add_patient(p_name text, p_ssn text) RETURNS bigint
LANGUAGE sql AS $$
    INSERT INTO patient (full_name, ssn)
    VALUES (p_name, p_ssn)
    RETURNING id;
$$;
