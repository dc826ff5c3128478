DELIMITER //
CREATE PROCEDURE orders_report(IN p_status VARCHAR(40), IN p_limit INT)
BEGIN
    SET @lim = LEAST(GREATEST(p_limit, 1), 500);
    SET @st = p_status;
    PREPARE stmt FROM
        'SELECT id, customer_id, total FROM orders WHERE status = ? ORDER BY id DESC LIMIT ?';
    EXECUTE stmt USING @st, @lim;
    DEALLOCATE PREPARE stmt;
END //
DELIMITER ;
