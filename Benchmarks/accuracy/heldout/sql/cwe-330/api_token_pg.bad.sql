CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE OR REPLACE FUNCTION new_api_token(p_user bigint) RETURNS text
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_token text := md5(random()::text || clock_timestamp()::text);
BEGIN
    INSERT INTO api_token (user_id, token_sha256, created)
    VALUES (p_user, digest(v_token, 'sha256'), now());
    RETURN v_token;
END;
$$;
