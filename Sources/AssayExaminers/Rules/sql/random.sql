-- ruleid: assay.sql.random-for-secret
UPDATE users SET reset_token = FLOOR(RAND() * 1000000) WHERE id = 1;
-- ruleid: assay.sql.random-for-secret
INSERT INTO sessions (session_id, user_id) VALUES (CONCAT('s', RAND()), 1);
-- ok: assay.sql.random-for-secret
UPDATE users SET reset_token = encode(gen_random_bytes(32), 'hex') WHERE id = 1;
-- ok: assay.sql.random-for-secret
SELECT * FROM products ORDER BY RAND() LIMIT 5;
-- ok: assay.sql.random-for-secret
UPDATE items SET shade = FLOOR(RAND() * 255);
CREATE FUNCTION make_token() RETURNS text AS $$
DECLARE r text := '';
BEGIN
    FOR i IN 1..16 LOOP
        -- ruleid: assay.sql.random-in-generator
        r := r || substr('abcdef', floor(random() * 6)::int + 1, 1);
    END LOOP;
    RETURN r;
END;
$$ LANGUAGE plpgsql;
CREATE FUNCTION make_otp() RETURNS int AS $$
BEGIN
    -- ruleid: assay.sql.random-in-generator
    RETURN floor(random() * 1000000);
END;
$$ LANGUAGE plpgsql;
CREATE FUNCTION sample_rows() RETURNS int AS $$
BEGIN
    -- ok: assay.sql.random-in-generator
    RETURN floor(random() * 100);
END;
$$ LANGUAGE plpgsql;
CREATE FUNCTION safe_token() RETURNS text AS $$
BEGIN
    -- ok: assay.sql.random-in-generator
    RETURN encode(gen_random_bytes(16), 'hex');
END;
$$ LANGUAGE plpgsql;
