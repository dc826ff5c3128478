-- ok: assay.sql.password-compared-plain
SELECT id FROM users WHERE username = $1 AND password = crypt($2, password);
-- ok: assay.sql.password-compared-plain
UPDATE users SET password = crypt($1, gen_salt('bf', 12)) WHERE id = $2;
