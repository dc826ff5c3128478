-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Eye clinic: the kiosk at the entrance and the screen of the waiting room.

CREATE TABLE IF NOT EXISTS planned_visits (
    visit_code text PRIMARY KEY,
    room_no integer NOT NULL,
    planned_for timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS waiting_list (
    queue_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit_code text NOT NULL UNIQUE REFERENCES planned_visits,
    arrived_at timestamptz NOT NULL DEFAULT now(),
    called_at timestamptz
);

-- ASSAY:HOLE

-- ASSAY:BLOCK
-- Calls the next patient into a room; null if nobody waits for it.
CREATE OR REPLACE FUNCTION call_next(p_room integer)
RETURNS integer
LANGUAGE sql
AS $$
    UPDATE waiting_list
    SET called_at = now()
    WHERE queue_no = (
        SELECT w.queue_no
        FROM waiting_list AS w
        JOIN planned_visits AS v ON v.visit_code = w.visit_code
        WHERE v.room_no = p_room AND w.called_at IS NULL
        ORDER BY v.planned_for, w.queue_no
        LIMIT 1
        FOR UPDATE OF w SKIP LOCKED)
    RETURNING queue_no
$$;

-- ASSAY:BLOCK
-- How many people wait for each room.
CREATE OR REPLACE VIEW room_load AS
SELECT v.room_no, count(*) AS people
FROM waiting_list AS w
JOIN planned_visits AS v ON v.visit_code = w.visit_code
WHERE w.called_at IS NULL
GROUP BY v.room_no;
-- ASSAY:END
