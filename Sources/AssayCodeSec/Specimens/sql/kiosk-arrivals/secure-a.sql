-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Puts a patient on the waiting list and tells the kiosk what to show.
CREATE OR REPLACE FUNCTION check_in(p_visit_code text)
RETURNS jsonb
LANGUAGE plpgsql
AS $$
DECLARE
    place integer;
BEGIN
    IF NOT EXISTS (SELECT FROM planned_visits WHERE visit_code = p_visit_code) THEN
        RETURN jsonb_build_object('ok', false, 'message', 'There is no visit with this code.');
    END IF;
    INSERT INTO waiting_list (visit_code) VALUES (p_visit_code) RETURNING queue_no INTO place;
    RETURN jsonb_build_object('ok', true, 'queue_no', place);
EXCEPTION
    WHEN unique_violation THEN
        RETURN jsonb_build_object('ok', false, 'message', 'You are on the list already.');
    WHEN OTHERS THEN
        RAISE LOG 'check_in: % %', SQLSTATE, SQLERRM;
        RETURN jsonb_build_object('ok', false, 'message', 'This does not work at the moment, please ask at the desk.');
END;
$$;
