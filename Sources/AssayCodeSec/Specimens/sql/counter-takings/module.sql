-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Timber yard: sales at the counter and what the office sees of them.
--
-- All amounts are whole cents.

CREATE TABLE IF NOT EXISTS counter_sales (
    sale_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sale_day date NOT NULL DEFAULT current_date,
    article_no integer NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_cents integer NOT NULL CHECK (unit_cents >= 0)
);

CREATE TABLE IF NOT EXISTS yard_articles (
    article_no integer PRIMARY KEY,
    wood text NOT NULL,
    list_cents integer NOT NULL CHECK (list_cents >= 0)
);

-- ASSAY:HOLE

-- ASSAY:BLOCK
-- Rings up a sale at list price.
CREATE OR REPLACE FUNCTION ring_up(p_article integer, p_quantity integer)
RETURNS integer
LANGUAGE sql
AS $$
    INSERT INTO counter_sales (article_no, quantity, unit_cents)
    SELECT a.article_no, p_quantity, a.list_cents
    FROM yard_articles AS a
    WHERE a.article_no = p_article
    RETURNING sale_no
$$;

-- ASSAY:BLOCK
-- The best days of the yard.
CREATE OR REPLACE VIEW best_days AS
SELECT d.sale_day, d.takings_cents
FROM day_takings AS d
ORDER BY d.takings_cents DESC
LIMIT 10;

-- ASSAY:BLOCK
-- Pieces sold of each article.
CREATE OR REPLACE VIEW pieces_sold AS
SELECT a.article_no, a.wood, coalesce(sum(s.quantity), 0) AS pieces
FROM yard_articles AS a
LEFT JOIN counter_sales AS s ON s.article_no = a.article_no
GROUP BY a.article_no, a.wood;
-- ASSAY:END
