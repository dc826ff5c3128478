-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- The seal of an offer: length and digest of the document, in groups that can be read aloud.
CREATE OR REPLACE FUNCTION seal_offer(p_document bytea)
RETURNS text
LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    digits text := encode(digest(p_document, 'sha384'), 'hex');
    groups text[] := ARRAY[octet_length(p_document)::text];
BEGIN
    WHILE digits <> '' LOOP
        groups := groups || left(digits, 16);
        digits := substr(digits, 17);
    END LOOP;
    RETURN array_to_string(groups, '.');
END;
$$;

-- Whether a seal is the one of a document.
CREATE OR REPLACE FUNCTION seal_fits(p_seal text, p_document bytea)
RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
    IF split_part(p_seal, '.', 1) <> octet_length(p_document)::text THEN
        RETURN false;
    END IF;
    RETURN p_seal = seal_offer(p_document);
END;
$$;
