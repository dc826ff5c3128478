-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Accounts of the plot holders for the watering plan.
CREATE TABLE IF NOT EXISTS holder_accounts (
    holder_login text PRIMARY KEY,
    salt bytea NOT NULL,
    verifier bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- PBKDF2-like stretching with what is in the core.
CREATE OR REPLACE FUNCTION stretch(p_password text, p_salt bytea)
RETURNS bytea
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    key bytea := convert_to(p_password, 'UTF8');
    block bytea := sha512(p_salt || key);
BEGIN
    FOR round IN 1..100000 LOOP
        block := sha512(block || key || p_salt);
    END LOOP;
    RETURN block;
END;
$$;

-- Adds an account.
CREATE OR REPLACE FUNCTION register_holder(p_login text, p_password text)
RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    fresh_salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
BEGIN
    INSERT INTO holder_accounts (holder_login, salt, verifier)
    VALUES (p_login, fresh_salt, stretch(p_password, fresh_salt));
END;
$$;

-- Whether the password is the one of the account.
CREATE OR REPLACE FUNCTION verify_holder(p_login text, p_password text)
RETURNS boolean
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    account holder_accounts%ROWTYPE;
BEGIN
    SELECT * INTO account FROM holder_accounts WHERE holder_login = p_login;
    IF NOT FOUND OR p_password IS NULL THEN
        RETURN false;
    END IF;
    RETURN account.verifier = stretch(p_password, account.salt);
END;
$$;
