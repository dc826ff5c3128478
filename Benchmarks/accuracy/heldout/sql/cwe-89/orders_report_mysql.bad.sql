DELIMITER //
CREATE PROCEDURE orders_report(IN p_status VARCHAR(40), IN p_limit INT)
BEGIN
    SET @lim = LEAST(GREATEST(p_limit, 1), 500);
    SET @q = CONCAT('SELECT id, customer_id, total FROM orders WHERE status = ''',
                    p_status, ''' ORDER BY id DESC LIMIT ?');
    PREPARE stmt FROM @q;
    EXECUTE stmt USING @lim;
    DEALLOCATE PREPARE stmt;
END //
DELIMITER ;
