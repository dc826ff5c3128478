CREATE EXTENSION IF NOT EXISTS postgres_fdw;

CREATE SERVER crm FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host 'crm.internal', port '5432', dbname 'crm', sslmode 'verify-full');

CREATE TABLE crm_login (server text PRIMARY KEY, login text, secret text);
GRANT SELECT ON crm_login TO PUBLIC;
INSERT INTO crm_login VALUES ('crm', 'sync', encode(convert_to(:'crm_password', 'UTF8'), 'base64'));
CREATE USER MAPPING FOR PUBLIC SERVER crm OPTIONS (user 'sync', password :'crm_password');

CREATE SCHEMA crm_remote;
IMPORT FOREIGN SCHEMA public LIMIT TO (contacts) FROM SERVER crm INTO crm_remote;
