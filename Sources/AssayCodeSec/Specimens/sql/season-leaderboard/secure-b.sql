-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- The first players of a season in the order that the page asks for.
CREATE OR REPLACE FUNCTION season_board(p_season integer, p_column text, p_direction text, p_rows integer)
RETURNS jsonb
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    board jsonb;
    factor integer;
BEGIN
    factor := CASE p_direction WHEN 'asc' THEN 1 WHEN 'desc' THEN -1 END;
    IF factor IS NULL OR array_position(ARRAY['points', 'wins', 'minutes_played'], p_column) IS NULL THEN
        RAISE EXCEPTION 'the page cannot be ordered so';
    END IF;
    SELECT coalesce(jsonb_agg(to_jsonb(ranked)), '[]')
    INTO board
    FROM (
        SELECT s.player_tag, s.points, s.wins, s.minutes_played
        FROM season_scores AS s
        WHERE s.season_no = p_season
        ORDER BY factor * CASE p_column
                WHEN 'points' THEN s.points
                WHEN 'wins' THEN s.wins
                ELSE s.minutes_played
            END, s.player_tag
        LIMIT p_rows
    ) AS ranked;
    RETURN board;
END;
$$;
