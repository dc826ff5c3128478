-- Third party accounts the mailer signs in to.
CREATE TABLE integration (
    id INT AUTO_INCREMENT PRIMARY KEY,
    provider VARCHAR(50) NOT NULL,
    username VARCHAR(100) NOT NULL,
    secret_ref VARCHAR(255) NOT NULL COMMENT 'path of the entry in the secret manager'
);

DELIMITER //
CREATE PROCEDURE add_integration(IN p_provider VARCHAR(50), IN p_user VARCHAR(100), IN p_value VARCHAR(180))
BEGIN
    INSERT INTO integration (provider, username, secret_ref)
    VALUES (p_provider, p_user, p_value);
END //
DELIMITER ;
