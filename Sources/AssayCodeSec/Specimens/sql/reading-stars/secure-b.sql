-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Credits a reader with the stars of an activity and returns the new total. All names in the body are resolved once,
-- when the function is created.
CREATE OR REPLACE FUNCTION award_stars(p_reader_no integer, p_activity text)
RETURNS integer
LANGUAGE sql SECURITY DEFINER
BEGIN ATOMIC
    UPDATE public.readers AS r
    SET stars_total = r.stars_total + (SELECT s.stars FROM public.star_rules AS s WHERE s.activity = p_activity)
    WHERE r.reader_no = p_reader_no
      AND EXISTS (SELECT FROM public.star_rules AS s WHERE s.activity = p_activity)
    RETURNING r.stars_total;
END;
