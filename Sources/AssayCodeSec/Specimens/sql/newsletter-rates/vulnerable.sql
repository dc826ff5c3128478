-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Open rates of the issues of a period, in percent.
CREATE OR REPLACE FUNCTION issue_rates(p_first date, p_last date)
RETURNS TABLE (issue_no integer, open_rate numeric)
LANGUAGE sql STABLE
AS $$
    SELECT n.issue_no, round(100.0 * n.opened / n.delivered, 1)
    FROM newsletter_issues AS n
    WHERE n.sent_on BETWEEN p_first AND p_last
    ORDER BY n.issue_no
$$;
