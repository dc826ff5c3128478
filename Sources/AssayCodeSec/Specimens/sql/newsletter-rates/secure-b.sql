-- assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
-- Open rates of the issues of a period, in percent; 0 for an issue that reached nobody.
CREATE OR REPLACE FUNCTION issue_rates(p_first date, p_last date)
RETURNS TABLE (issue_no integer, open_rate numeric)
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    issue newsletter_issues%ROWTYPE;
BEGIN
    FOR issue IN
        SELECT * FROM newsletter_issues AS n
        WHERE n.sent_on >= p_first AND n.sent_on <= p_last
        ORDER BY n.issue_no
    LOOP
        issue_no := issue.issue_no;
        open_rate := 0;
        IF issue.delivered > 0 THEN
            open_rate := round(issue.opened * 100::numeric / issue.delivered, 1);
        END IF;
        RETURN NEXT;
    END LOOP;
END;
$$;
