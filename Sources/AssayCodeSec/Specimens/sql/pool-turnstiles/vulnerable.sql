-- How many guests are in each pool right now.
CREATE OR REPLACE VIEW pool_occupancy AS
SELECT pool_no, sum(CASE direction WHEN 'in' THEN 1 ELSE -1 END)::integer AS guests
FROM turnstile_events
GROUP BY pool_no;

-- The panels at the doors and the pool office work with these.
GRANT SELECT ON pool_occupancy TO PUBLIC;
GRANT SELECT, INSERT, UPDATE ON turnstile_events TO PUBLIC;
