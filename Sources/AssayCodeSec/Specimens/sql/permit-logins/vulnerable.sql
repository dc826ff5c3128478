-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Logins of the permit portal.
CREATE TABLE IF NOT EXISTS portal_logins (
    portal_login text PRIMARY KEY,
    passphrase_hash text NOT NULL
);

-- Sets the passphrase of a login, which comes into being if it is new.
CREATE OR REPLACE FUNCTION set_passphrase(p_login text, p_passphrase text)
RETURNS void
LANGUAGE sql
AS $$
    INSERT INTO portal_logins (portal_login, passphrase_hash)
    VALUES (p_login, encode(sha256(convert_to(p_passphrase, 'UTF8')), 'hex'))
    ON CONFLICT (portal_login) DO UPDATE SET passphrase_hash = excluded.passphrase_hash
$$;

-- Whether this is the passphrase of the login.
CREATE OR REPLACE FUNCTION passphrase_fits(p_login text, p_passphrase text)
RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT EXISTS (
        SELECT FROM portal_logins
        WHERE portal_login = p_login
          AND passphrase_hash = encode(sha256(convert_to(p_passphrase, 'UTF8')), 'hex'))
$$;
