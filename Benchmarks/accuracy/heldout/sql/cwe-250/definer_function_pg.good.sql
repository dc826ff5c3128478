-- Lets the support desk unlock a user account.
CREATE OR REPLACE FUNCTION support.unlock_user(p_name text) RETURNS void
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, app
AS $$
    UPDATE app.users SET locked_until = NULL, failed_logins = 0 WHERE name = p_name;
$$;

CREATE ROLE unlock_owner NOLOGIN;
GRANT USAGE ON SCHEMA app TO unlock_owner;
GRANT SELECT (name), UPDATE (locked_until, failed_logins) ON app.users TO unlock_owner;
ALTER FUNCTION support.unlock_user(text) OWNER TO unlock_owner;
REVOKE ALL ON FUNCTION support.unlock_user(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION support.unlock_user(text) TO support_desk;
