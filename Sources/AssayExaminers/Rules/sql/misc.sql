BEGIN CATCH
    -- ruleid: assay.sql.error-details-returned
    SELECT ERROR_MESSAGE() AS message;
END CATCH
-- ruleid: assay.sql.error-details-returned
RETURN 'failed: ' || SQLERRM;
-- ok: assay.sql.error-details-returned
INSERT INTO errors (message) VALUES (SQLERRM);
-- ok: assay.sql.error-details-returned
RAISE EXCEPTION 'request failed';
-- ruleid: assay.sql.debug-output
SET GLOBAL general_log = 'ON';
-- ruleid: assay.sql.debug-output
PRINT @sql;
-- ok: assay.sql.debug-output
SET GLOBAL general_log = 'OFF';
-- ok: assay.sql.debug-output
PRINT 'done';
-- ruleid: assay.sql.password-policy-off
CREATE LOGIN a FROM WINDOWS; ALTER LOGIN a WITH CHECK_POLICY = OFF;
-- ruleid: assay.sql.password-policy-off
SET GLOBAL validate_password.policy = LOW;
-- ok: assay.sql.password-policy-off
ALTER LOGIN a WITH CHECK_POLICY = ON, CHECK_EXPIRATION = ON;
-- ok: assay.sql.password-policy-off
SET GLOBAL validate_password.policy = STRONG;
-- ruleid: assay.sql.division-unchecked
SELECT total / p_count FROM t;
-- ruleid: assay.sql.division-unchecked
SELECT amount / COUNT(id) FROM t;
-- ok: assay.sql.division-unchecked
SELECT total / 100 FROM t;
-- ok: assay.sql.division-unchecked
SELECT total * p_count FROM t;
-- ruleid: assay.sql.work-unbounded
SELECT * FROM tree OPTION (MAXRECURSION 0);
-- ruleid: assay.sql.work-unbounded
SELECT SLEEP(p_seconds);
-- ok: assay.sql.work-unbounded
SELECT * FROM tree OPTION (MAXRECURSION 100);
-- ok: assay.sql.work-unbounded
SELECT SLEEP(1);
-- ruleid: assay.sql.number-narrowed
SELECT CAST(qty * price AS SMALLINT) FROM t;
-- ruleid: assay.sql.number-narrowed
SELECT CAST(a + b AS TINYINT) FROM t;
-- ok: assay.sql.number-narrowed
SELECT CAST(qty * price AS BIGINT) FROM t;
-- ok: assay.sql.number-narrowed
SELECT CAST(qty AS SMALLINT) FROM t;
