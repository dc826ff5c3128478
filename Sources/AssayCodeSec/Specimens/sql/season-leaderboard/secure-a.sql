-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- The first players of a season in the order that the page asks for.
CREATE OR REPLACE FUNCTION season_board(p_season integer, p_column text, p_direction text, p_rows integer)
RETURNS jsonb
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    board jsonb;
BEGIN
    IF p_column IS NULL OR p_column NOT IN ('points', 'wins', 'minutes_played') THEN
        RAISE EXCEPTION 'there is no such column';
    END IF;
    IF p_direction IS NULL OR p_direction NOT IN ('asc', 'desc') THEN
        RAISE EXCEPTION 'the direction is asc or desc';
    END IF;
    EXECUTE format(
        'SELECT coalesce(jsonb_agg(to_jsonb(ranked)), ''[]'')
         FROM (SELECT player_tag, points, wins, minutes_played
               FROM season_scores
               WHERE season_no = $1
               ORDER BY %s %s, player_tag
               LIMIT $2) AS ranked',
        p_column, p_direction)
    INTO board
    USING p_season, p_rows;
    RETURN board;
END;
$$;
