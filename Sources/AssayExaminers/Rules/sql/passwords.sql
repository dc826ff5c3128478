CREATE TABLE users (
    id INT PRIMARY KEY,
    name VARCHAR(100),
    -- ruleid: assay.sql.password-column-plain
    password VARCHAR(100) NOT NULL,
    -- ruleid: assay.sql.secret-column-plain
    credit_card_number VARCHAR(20),
    -- ruleid: assay.sql.secret-column-plain
    ssn CHAR(11)
);
CREATE TABLE accounts (
    id INT PRIMARY KEY,
    -- ruleid: assay.sql.password-column-plain
    passwd TEXT,
    -- ok: assay.sql.password-column-plain
    password_changed_at TIMESTAMP,
    -- ok: assay.sql.secret-column-plain
    card_type VARCHAR(10),
    -- ok: assay.sql.secret-column-plain
    ssn_last4_digits VARCHAR(4)
);
-- ok: assay.sql.password-column-plain
ALTER TABLE users ADD reset_required BOOLEAN;
-- ruleid: assay.sql.password-value-plain
INSERT INTO users (name, password) VALUES ('alice', 'wonderland1');
-- ruleid: assay.sql.password-value-plain
SELECT id FROM users WHERE name = p_name AND password = p_password;
-- ok: assay.sql.password-value-plain
SELECT id FROM users WHERE name = p_name;
-- ok: assay.sql.password-value-plain
INSERT INTO users (name, email) VALUES ('alice', 'alice@example.com');
-- ruleid: assay.sql.password-reversible
UPDATE users SET password = TO_BASE64(p_password) WHERE id = 1;
-- ruleid: assay.sql.password-reversible
CREATE VIEW v_users AS SELECT id, name, password FROM users;
-- ok: assay.sql.password-reversible
CREATE VIEW v_names AS SELECT id, name FROM users;
-- ok: assay.sql.password-reversible
UPDATE users SET note = TO_BASE64(p_note) WHERE id = 1;
-- ruleid: assay.sql.credential-in-script
CREATE USER 'app'@'localhost' IDENTIFIED BY 'S3cretPw';
-- ruleid: assay.sql.credential-in-script
CREATE LOGIN app WITH PASSWORD = 'S3cretPw!';
-- ruleid: assay.sql.credential-in-script
CREATE ROLE app LOGIN PASSWORD 'S3cretPw';
-- ok: assay.sql.credential-in-script
CREATE USER 'app'@'localhost' IDENTIFIED BY '${APP_PASSWORD}';
-- ok: assay.sql.credential-in-script
CREATE ROLE app LOGIN PASSWORD :'app_password';
-- ok: assay.sql.credential-in-script
CREATE LOGIN app WITH PASSWORD = '$(APP_PASSWORD)';
