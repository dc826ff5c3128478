DELIMITER //
CREATE PROCEDURE sign_up(IN p_email VARCHAR(190), IN p_argon2_hash VARCHAR(255))
BEGIN
    IF p_argon2_hash NOT LIKE '$argon2id$v=19$m=%' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'argon2id hash expected';
    END IF;
    INSERT INTO users (email, password_hash, created_at)
    VALUES (LOWER(p_email), p_argon2_hash, NOW());
    SELECT LAST_INSERT_ID() AS id;
END //
DELIMITER ;
