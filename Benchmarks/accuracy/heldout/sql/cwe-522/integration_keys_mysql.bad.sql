-- Third party accounts the mailer signs in to.
CREATE TABLE integration (
    id INT AUTO_INCREMENT PRIMARY KEY,
    provider VARCHAR(50) NOT NULL,
    username VARCHAR(100) NOT NULL,
    password_b64 VARCHAR(255) NOT NULL
);

DELIMITER //
CREATE PROCEDURE add_integration(IN p_provider VARCHAR(50), IN p_user VARCHAR(100), IN p_value VARCHAR(180))
BEGIN
    INSERT INTO integration (provider, username, password_b64)
    VALUES (p_provider, p_user, TO_BASE64(p_value));
END //
DELIMITER ;
