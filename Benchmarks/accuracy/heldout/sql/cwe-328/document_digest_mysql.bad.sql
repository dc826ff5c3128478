-- integrity digest of contracts, checked before a payout
ALTER TABLE contract
    ADD COLUMN digest CHAR(32) NOT NULL DEFAULT '';

DELIMITER //
CREATE TRIGGER contract_digest BEFORE INSERT ON contract
FOR EACH ROW
BEGIN
    SET NEW.digest = MD5(NEW.body);
    SET NEW.created_at = NOW();
END //
DELIMITER ;
