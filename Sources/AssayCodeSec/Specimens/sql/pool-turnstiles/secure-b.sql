-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- How many guests are in each pool right now.
CREATE OR REPLACE VIEW pool_occupancy AS
SELECT e.pool_no,
       (count(*) FILTER (WHERE e.direction = 'in') - count(*) FILTER (WHERE e.direction = 'out'))::integer AS guests
FROM turnstile_events AS e
GROUP BY e.pool_no;

-- Each role gets the columns that it works with.
DO $$
DECLARE
    entry record;
BEGIN
    REVOKE ALL ON turnstile_events, pool_occupancy FROM PUBLIC;
    FOR entry IN
        SELECT * FROM (VALUES
            ('door_panel', 'INSERT (pool_no, direction, card_no)', 'turnstile_events'),
            ('door_panel', 'SELECT', 'pool_occupancy'),
            ('pool_office', 'SELECT', 'pool_occupancy'),
            ('pool_office', 'SELECT', 'turnstile_events'),
            ('pool_office', 'UPDATE (direction)', 'turnstile_events')
        ) AS plan (role_name, rights, relation)
    LOOP
        EXECUTE format('GRANT %s ON %I TO %I', entry.rights, entry.relation, entry.role_name);
    END LOOP;
END;
$$;
