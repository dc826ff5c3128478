-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Finds ships of the public register; a filter that is NULL is left out.
CREATE OR REPLACE FUNCTION search_vessels(p_ship text, p_flag text, p_min_length numeric)
RETURNS TABLE (vessel_id integer, ship_name text, flag_state text, length_m numeric)
LANGUAGE plpgsql STABLE
AS $$
BEGIN
    RETURN QUERY
    SELECT v.vessel_id, v.ship_name, v.flag_state, v.length_m
    FROM vessels AS v
    WHERE v.is_listed
      AND (p_ship IS NULL OR position(lower(p_ship) IN lower(v.ship_name)) > 0)
      AND (p_flag IS NULL OR v.flag_state = p_flag)
      AND (p_min_length IS NULL OR v.length_m >= p_min_length)
    ORDER BY v.ship_name;
END;
$$;
