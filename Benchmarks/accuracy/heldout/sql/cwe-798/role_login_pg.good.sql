-- run with: psql -v app_password="$APP_DB_PASSWORD" -f roles.sql
\set ON_ERROR_STOP on
BEGIN;
CREATE ROLE inventory_app LOGIN PASSWORD :'app_password' CONNECTION LIMIT 30;
GRANT CONNECT ON DATABASE inventory TO inventory_app;
GRANT USAGE ON SCHEMA stock TO inventory_app;
GRANT SELECT, INSERT, UPDATE ON stock.item TO inventory_app;
COMMENT ON ROLE inventory_app IS 'stock service';
COMMIT;
