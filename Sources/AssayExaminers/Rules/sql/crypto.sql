-- ruleid: assay.sql.cipher-weak
SELECT DES_ENCRYPT(card, @k) FROM cards;
-- ruleid: assay.sql.cipher-weak
CREATE SYMMETRIC KEY k WITH ALGORITHM = TRIPLE_DES ENCRYPTION BY CERTIFICATE c;
-- ruleid: assay.sql.cipher-weak
SELECT encrypt(data, k, 'des') FROM t;
-- ok: assay.sql.cipher-weak
CREATE SYMMETRIC KEY k WITH ALGORITHM = AES_256 ENCRYPTION BY CERTIFICATE c;
-- ok: assay.sql.cipher-weak
SELECT pgp_sym_encrypt(card, current_setting('app.key')) FROM cards;
-- ruleid: assay.sql.hash-weak
SELECT MD5(document) FROM docs;
-- ruleid: assay.sql.hash-weak
SELECT HASHBYTES('SHA1', document) FROM docs;
-- ok: assay.sql.hash-weak
SELECT SHA2(document, 256) FROM docs;
-- ok: assay.sql.hash-weak
SELECT digest(document, 'sha256') FROM docs;
-- ruleid: assay.sql.password-hash-fast
UPDATE users SET h = SHA2(p_password, 256) WHERE id = 1;
-- ruleid: assay.sql.password-hash-fast
UPDATE users SET h = HASHBYTES('SHA2_256', @password) WHERE id = 1;
-- ruleid: assay.sql.password-hash-fast
SELECT crypt(p_password, gen_salt('bf', 4));
-- ok: assay.sql.password-hash-fast
SELECT crypt(p_password, gen_salt('bf', 12));
-- ok: assay.sql.password-hash-fast
UPDATE docs SET h = SHA2(body, 256);
-- ruleid: assay.sql.salt-fixed, assay.sql.password-hash-fast
UPDATE users SET h = SHA2(CONCAT('pepper', p_password), 256) WHERE id = 1;
-- ruleid: assay.sql.salt-fixed
SELECT crypt(p_password, 'abcdefgh');
-- ok: assay.sql.salt-fixed
UPDATE docs SET h = SHA2(CONCAT('a', body), 256);
-- ok: assay.sql.salt-fixed
SELECT crypt(p_password, stored);
-- ruleid: assay.sql.key-in-script
SELECT pgp_sym_encrypt(card, 'my-key-123') FROM cards;
-- ruleid: assay.sql.key-in-script
CREATE MASTER KEY ENCRYPTION BY PASSWORD = 'P4ssphrase';
-- ok: assay.sql.key-in-script
SELECT pgp_sym_encrypt(card, current_setting('app.key')) FROM cards;
-- ok: assay.sql.key-in-script
CREATE MASTER KEY ENCRYPTION BY PASSWORD = '$(MASTER_KEY)';
