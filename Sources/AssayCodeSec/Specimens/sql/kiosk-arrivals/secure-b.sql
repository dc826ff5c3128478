-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- What the kiosk shows for each outcome of a check-in.
CREATE OR REPLACE FUNCTION kiosk_text(p_outcome text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE p_outcome
        WHEN 'unknown' THEN 'There is no visit with this code.'
        WHEN 'twice' THEN 'You are on the list already.'
        ELSE 'Please ask at the desk.'
    END
$$;

-- Puts a patient on the waiting list and tells the kiosk what to show.
CREATE OR REPLACE FUNCTION check_in(p_visit_code text)
RETURNS jsonb
LANGUAGE plpgsql
AS $$
DECLARE
    place integer;
    outcome text := 'unknown';
BEGIN
    BEGIN
        INSERT INTO waiting_list (visit_code)
        SELECT v.visit_code FROM planned_visits AS v WHERE v.visit_code = p_visit_code
        ON CONFLICT (visit_code) DO NOTHING
        RETURNING queue_no INTO place;
        IF place IS NULL AND EXISTS (SELECT FROM waiting_list AS w WHERE w.visit_code = p_visit_code) THEN
            outcome := 'twice';
        END IF;
    EXCEPTION WHEN OTHERS THEN
        outcome := 'broken';
    END;
    IF place IS NOT NULL AND outcome <> 'broken' THEN
        RETURN jsonb_build_object('ok', true, 'queue_no', place);
    END IF;
    RETURN jsonb_build_object('ok', false, 'message', kiosk_text(outcome));
END;
$$;
