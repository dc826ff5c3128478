DELIMITER //
CREATE PROCEDURE request_reset(IN p_email VARCHAR(190), OUT p_code CHAR(32))
BEGIN
    DECLARE v_user INT DEFAULT NULL;
    SELECT id INTO v_user FROM users WHERE email = p_email;

    SET p_code = HEX(RANDOM_BYTES(16));
    IF v_user IS NOT NULL THEN
        INSERT INTO password_reset (user_id, code, expires)
        VALUES (v_user, p_code, NOW() + INTERVAL 30 MINUTE);
    END IF;
END //
DELIMITER ;
