-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Credits a reader with the stars of an activity and returns the new total.
CREATE OR REPLACE FUNCTION award_stars(p_reader_no integer, p_activity text)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    new_total integer;
BEGIN
    UPDATE readers AS r
    SET stars_total = r.stars_total + s.stars
    FROM star_rules AS s
    WHERE r.reader_no = p_reader_no AND s.activity = p_activity
    RETURNING r.stars_total INTO new_total;
    RETURN new_total;
END;
$$;
