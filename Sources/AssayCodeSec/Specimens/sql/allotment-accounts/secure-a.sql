-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- Accounts of the plot holders for the watering plan.
CREATE TABLE IF NOT EXISTS holder_accounts (
    holder_login text PRIMARY KEY,
    password_hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Adds an account.
CREATE OR REPLACE FUNCTION register_holder(p_login text, p_password text)
RETURNS void
LANGUAGE sql
AS $$
    INSERT INTO holder_accounts (holder_login, password_hash) VALUES (p_login, crypt(p_password, gen_salt('bf', 10)))
$$;

-- Whether the password is the one of the account.
CREATE OR REPLACE FUNCTION verify_holder(p_login text, p_password text)
RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT EXISTS (
        SELECT FROM holder_accounts
        WHERE holder_login = p_login AND password_hash = crypt(p_password, password_hash))
$$;
