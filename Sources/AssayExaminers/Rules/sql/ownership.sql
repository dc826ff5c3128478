CREATE PROCEDURE get_order(IN p_order_id INT)
BEGIN
    -- ruleid: assay.sql.row-by-key-alone, assay.sql.row-by-primary-key
    SELECT * FROM orders WHERE id = p_order_id;
END;
CREATE PROCEDURE dbo.CancelOrder @OrderId INT
AS
    -- ruleid: assay.sql.row-by-key-alone, assay.sql.row-by-primary-key
    UPDATE orders SET status = 'cancelled' WHERE order_id = @OrderId;
GO
CREATE PROCEDURE get_order_safe(IN p_order_id INT, IN p_user_id INT)
BEGIN
    -- ok: assay.sql.row-by-key-alone, assay.sql.row-by-primary-key
    SELECT * FROM orders WHERE id = p_order_id AND user_id = p_user_id;
END;
CREATE PROCEDURE get_colour(IN p_id INT)
BEGIN
    -- ok: assay.sql.row-by-key-alone, assay.sql.row-by-primary-key
    SELECT * FROM colours WHERE id = p_id;
END;
