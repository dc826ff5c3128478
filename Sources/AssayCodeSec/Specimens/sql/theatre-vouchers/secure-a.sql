-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Issues a gift voucher and returns its code.
CREATE OR REPLACE FUNCTION issue_voucher(p_value_cents integer)
RETURNS text
LANGUAGE sql
AS $$
    INSERT INTO gift_vouchers (voucher_code, value_cents)
    VALUES (upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), p_value_cents)
    RETURNING voucher_code
$$;
