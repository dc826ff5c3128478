-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Closes a running batch and enters it into the journal.
CREATE OR REPLACE FUNCTION finish_batch(p_batch_no integer, p_pieces integer)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE production_batches
    SET batch_state = 'finished', pieces_made = p_pieces
    WHERE batch_no = p_batch_no AND batch_state = 'running';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'batch % is not running', p_batch_no;
    END IF;
    INSERT INTO batch_journal (batch_no, lead_login, pieces_made)
    VALUES (p_batch_no, session_user, p_pieces);
END;
$$;
