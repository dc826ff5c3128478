CREATE OR REPLACE FUNCTION change_password(p_user bigint, p_old text, p_new text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE member
    SET pw = crypt(p_new, gen_salt('bf', 4)), pw_changed = now()
    WHERE id = p_user
      AND pw = crypt(p_old, pw);
    RETURN FOUND;
END;
$$;

REVOKE ALL ON FUNCTION change_password(bigint, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_password(bigint, text, text) TO web;
