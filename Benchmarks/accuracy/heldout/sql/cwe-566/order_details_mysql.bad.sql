DELIMITER //
CREATE PROCEDURE order_details(IN p_user_id INT, IN p_order_id INT)
SQL SECURITY DEFINER
BEGIN
    SELECT o.id, o.placed_at, o.shipping_address, l.sku, l.quantity, l.price
    FROM orders AS o
    JOIN order_lines AS l ON l.order_id = o.id
    WHERE o.id = p_order_id
    ORDER BY l.id;

    INSERT INTO access_log (user_id, order_id, seen_at)
    VALUES (p_user_id, p_order_id, NOW());
END //
DELIMITER ;
