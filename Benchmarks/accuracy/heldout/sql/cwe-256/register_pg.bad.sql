CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE OR REPLACE FUNCTION register_user(p_login text, p_password text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_id bigint;
BEGIN
    IF length(p_password) < 12 THEN
        RAISE EXCEPTION 'password too short';
    END IF;
    INSERT INTO account (login, passwd)
    VALUES (lower(p_login), p_password)
    RETURNING id INTO v_id;
    RETURN v_id;
END;
$$;
