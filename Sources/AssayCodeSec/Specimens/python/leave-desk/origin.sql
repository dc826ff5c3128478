-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
CREATE TABLE IF NOT EXISTS staff (
    id integer PRIMARY KEY,
    full_name text NOT NULL,
    manager_id integer REFERENCES staff (id)
);

CREATE TABLE IF NOT EXISTS leave_requests (
    id integer PRIMARY KEY,
    staff_id integer NOT NULL REFERENCES staff (id),
    days integer NOT NULL CHECK (days > 0),
    state text NOT NULL DEFAULT 'open',
    decided_by integer REFERENCES staff (id)
);

-- Approves a leave request; returns its days.
CREATE OR REPLACE FUNCTION approve_leave(actor_id integer, request_id integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    request leave_requests%ROWTYPE;
BEGIN
    SELECT * INTO request FROM leave_requests WHERE id = request_id FOR UPDATE;
    IF NOT FOUND THEN
        RAISE no_data_found USING MESSAGE = format('no request %s', request_id);
    END IF;
    IF request.state <> 'open' THEN
        RAISE EXCEPTION 'request % is %', request_id, request.state;
    END IF;
    UPDATE leave_requests SET state = 'approved', decided_by = actor_id WHERE id = request_id;
    RETURN request.days;
END;
$$;
