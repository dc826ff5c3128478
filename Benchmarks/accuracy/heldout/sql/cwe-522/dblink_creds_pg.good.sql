CREATE EXTENSION IF NOT EXISTS postgres_fdw;

CREATE SERVER crm FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host 'crm.internal', port '5432', dbname 'crm', sslmode 'verify-full');

CREATE USER MAPPING FOR sync_worker SERVER crm OPTIONS (user 'sync', password_required 'false',
    sslcert '/etc/pg/crm-sync.crt', sslkey '/etc/pg/crm-sync.key');
GRANT USAGE ON FOREIGN SERVER crm TO sync_worker;

CREATE SCHEMA crm_remote;
IMPORT FOREIGN SCHEMA public LIMIT TO (contacts) FROM SERVER crm INTO crm_remote;
