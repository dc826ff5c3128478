-- ruleid: assay.sql.grant-too-much, assay.sql.runs-with-high-rights
GRANT ALL PRIVILEGES ON *.* TO 'app'@'localhost';
-- ruleid: assay.sql.grant-too-much
GRANT SELECT ON shop.orders TO reporting WITH GRANT OPTION;
-- ruleid: assay.sql.grant-too-much
ALTER ROLE db_owner ADD MEMBER app_user;
-- ok: assay.sql.grant-too-much
GRANT SELECT, INSERT ON shop.orders TO 'app'@'10.0.0.5';
-- ok: assay.sql.grant-too-much
ALTER ROLE db_datareader ADD MEMBER app_user;
-- ruleid: assay.sql.runs-with-high-rights
CREATE ROLE app WITH LOGIN SUPERUSER;
-- ok: assay.sql.runs-with-high-rights
CREATE ROLE app2 WITH LOGIN NOSUPERUSER NOCREATEDB;
CREATE PROCEDURE dbo.Purge
-- ruleid: assay.sql.runs-with-high-rights
WITH EXECUTE AS OWNER
AS DELETE FROM logs;
GO
CREATE PROCEDURE dbo.Purge2
-- ok: assay.sql.runs-with-high-rights
WITH EXECUTE AS CALLER
AS DELETE FROM logs;
GO
CREATE FUNCTION f() RETURNS void AS $$ BEGIN DELETE FROM logs; END; $$ LANGUAGE plpgsql
-- ruleid: assay.sql.runs-with-high-rights
SECURITY DEFINER;
CREATE FUNCTION g() RETURNS void AS $$ BEGIN DELETE FROM logs; END; $$ LANGUAGE plpgsql
-- ok: assay.sql.runs-with-high-rights
SECURITY DEFINER SET search_path = app, pg_temp;
CREATE FUNCTION h() RETURNS void AS $$ BEGIN DELETE FROM logs; END; $$ LANGUAGE plpgsql
-- ok: assay.sql.runs-with-high-rights
SECURITY INVOKER;
-- ruleid: assay.sql.rights-for-everyone
GRANT SELECT, UPDATE ON accounts TO PUBLIC;
-- ruleid: assay.sql.rights-for-everyone
ALTER TABLE accounts DISABLE ROW LEVEL SECURITY;
-- ok: assay.sql.rights-for-everyone
REVOKE ALL ON accounts FROM PUBLIC;
-- ok: assay.sql.rights-for-everyone
GRANT SELECT ON accounts TO auditors;
-- ruleid: assay.sql.policy-lets-all-through
CREATE POLICY p ON accounts USING (true);
-- ruleid: assay.sql.policy-lets-all-through, assay.sql.rights-for-everyone
GRANT EXECUTE ON FUNCTION delete_user(int) TO PUBLIC;
-- ok: assay.sql.policy-lets-all-through
CREATE POLICY q ON accounts USING (owner = current_user);
-- ok: assay.sql.policy-lets-all-through
GRANT EXECUTE ON FUNCTION delete_user(int) TO admins;
