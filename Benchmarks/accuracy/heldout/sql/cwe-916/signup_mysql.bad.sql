DELIMITER //
CREATE PROCEDURE sign_up(IN p_email VARCHAR(190), IN p_password VARCHAR(100))
BEGIN
    SET @salt = HEX(RANDOM_BYTES(16));
    INSERT INTO users (email, salt, password_hash, created_at)
    VALUES (LOWER(p_email), @salt, SHA2(CONCAT(@salt, p_password), 256), NOW());
    SELECT LAST_INSERT_ID() AS id;
END //
DELIMITER ;
