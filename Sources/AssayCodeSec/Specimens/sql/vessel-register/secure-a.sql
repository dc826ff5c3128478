-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Finds ships of the public register; a filter that is NULL is left out.
CREATE OR REPLACE FUNCTION search_vessels(p_ship text, p_flag text, p_min_length numeric)
RETURNS TABLE (vessel_id integer, ship_name text, flag_state text, length_m numeric)
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    statement_text text;
BEGIN
    statement_text := 'SELECT v.vessel_id, v.ship_name, v.flag_state, v.length_m'
        || ' FROM vessels AS v WHERE v.is_listed';
    IF p_ship IS NOT NULL THEN
        statement_text := statement_text || ' AND v.ship_name ILIKE ''%'' || $1 || ''%''';
    END IF;
    IF p_flag IS NOT NULL THEN
        statement_text := statement_text || ' AND v.flag_state = $2';
    END IF;
    IF p_min_length IS NOT NULL THEN
        statement_text := statement_text || ' AND v.length_m >= $3';
    END IF;
    RETURN QUERY EXECUTE statement_text || ' ORDER BY v.ship_name'
        USING p_ship, p_flag, p_min_length;
END;
$$;
