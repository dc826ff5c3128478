-- integrity digest of contracts, checked before a payout
ALTER TABLE contract
    ADD COLUMN digest CHAR(64) NOT NULL DEFAULT '';

DELIMITER //
CREATE TRIGGER contract_digest BEFORE INSERT ON contract
FOR EACH ROW
BEGIN
    SET NEW.digest = SHA2(NEW.body, 256);
    SET NEW.created_at = NOW();
END //
DELIMITER ;
