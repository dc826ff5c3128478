-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Closes a running batch of the caller's lines and enters it into the journal.
CREATE OR REPLACE FUNCTION finish_batch(p_batch_no integer, p_pieces integer)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    closed_batch production_batches%ROWTYPE;
BEGIN
    SELECT b.* INTO closed_batch
    FROM production_batches AS b
    WHERE b.batch_no = p_batch_no
      AND b.batch_state = 'running'
      AND EXISTS (SELECT FROM line_leads AS l WHERE l.line_no = b.line_no AND l.lead_login = session_user)
    FOR UPDATE OF b;
    IF closed_batch.batch_no IS NULL THEN
        RAISE EXCEPTION 'batch % is not running', p_batch_no;
    END IF;
    UPDATE production_batches AS b
    SET batch_state = 'finished', pieces_made = p_pieces
    WHERE b.batch_no = closed_batch.batch_no;
    INSERT INTO batch_journal (batch_no, lead_login, pieces_made)
    VALUES (closed_batch.batch_no, session_user, p_pieces);
END;
$$;
