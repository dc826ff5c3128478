CREATE PROCEDURE login(IN u VARCHAR(50), IN p VARCHAR(50))
BEGIN
    -- ruleid: assay.sql.password-compared-plain
    SELECT id FROM users WHERE username = @u AND password = @p;
    -- ok: assay.sql.password-compared-plain
    SELECT id FROM users WHERE username = @u AND password_changed_at = @p;
    -- ruleid: assay.sql.password-compared-plain
    UPDATE users SET password = p_new WHERE username = u;
    -- ok: assay.sql.password-compared-plain
    UPDATE users SET email = p_new WHERE username = u;
    -- ruleid: assay.sql.password-compared-plain
    IF v_password = p_password THEN
        SET @ok = 1;
    END IF;
    -- ok: assay.sql.password-compared-plain
    IF v_passes = p_passes THEN
        SET @ok = 1;
    END IF;
END;
