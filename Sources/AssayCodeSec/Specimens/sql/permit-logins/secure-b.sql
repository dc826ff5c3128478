-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Logins of the permit portal, each with noise of its own.
CREATE TABLE IF NOT EXISTS portal_logins (
    portal_login text PRIMARY KEY,
    noise bytea NOT NULL,
    rounds integer NOT NULL,
    verifier bytea NOT NULL
);

-- Digests a passphrase many times over.
CREATE OR REPLACE FUNCTION long_digest(p_passphrase text, p_noise bytea, p_rounds integer)
RETURNS bytea
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    word bytea := convert_to(p_passphrase, 'UTF8');
    chain bytea := sha512(p_noise || word);
BEGIN
    FOR turn IN 2..p_rounds LOOP
        chain := sha512(chain || p_noise || word);
    END LOOP;
    RETURN chain;
END;
$$;

-- Sets the passphrase of a login, which comes into being if it is new.
CREATE OR REPLACE FUNCTION set_passphrase(p_login text, p_passphrase text)
RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    fresh constant bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    enough constant integer := 100000;
BEGIN
    INSERT INTO portal_logins (portal_login, noise, rounds, verifier)
    VALUES (p_login, fresh, enough, long_digest(p_passphrase, fresh, enough))
    ON CONFLICT (portal_login) DO UPDATE
    SET noise = excluded.noise, rounds = excluded.rounds, verifier = excluded.verifier;
END;
$$;

-- Whether this is the passphrase of the login.
CREATE OR REPLACE FUNCTION passphrase_fits(p_login text, p_passphrase text)
RETURNS boolean
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    kept portal_logins%ROWTYPE;
BEGIN
    SELECT * INTO kept FROM portal_logins WHERE portal_login = p_login;
    RETURN FOUND AND kept.verifier = long_digest(p_passphrase, kept.noise, kept.rounds);
END;
$$;
