-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- How many guests are in each pool right now.
CREATE OR REPLACE VIEW pool_occupancy AS
SELECT pool_no, sum(CASE direction WHEN 'in' THEN 1 ELSE -1 END)::integer AS guests
FROM turnstile_events
GROUP BY pool_no;

-- The panels at the doors and the pool office work with these.
GRANT SELECT ON pool_occupancy TO PUBLIC;
GRANT SELECT, INSERT, UPDATE ON turnstile_events TO PUBLIC;
