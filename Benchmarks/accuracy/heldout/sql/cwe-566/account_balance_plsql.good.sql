CREATE OR REPLACE FUNCTION account_balance (p_account_id IN NUMBER)
RETURN NUMBER
AS
    v_balance accounts.balance%TYPE;
BEGIN
    SELECT balance
    INTO v_balance
    FROM accounts
    WHERE account_id = p_account_id
      AND customer_no = SYS_CONTEXT('bank_ctx', 'customer_no');

    RETURN v_balance;
EXCEPTION
    WHEN NO_DATA_FOUND THEN
        RETURN NULL;
END account_balance;
/
