-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- The seal of an offer: a short text that stands for the document.
CREATE OR REPLACE FUNCTION seal_offer(p_document bytea)
RETURNS text
LANGUAGE sql IMMUTABLE STRICT
AS $$
    SELECT md5(p_document)
$$;

-- Whether a seal is the one of a document.
CREATE OR REPLACE FUNCTION seal_fits(p_seal text, p_document bytea)
RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT
AS $$
    SELECT p_seal = seal_offer(p_document)
$$;
