CREATE OR REPLACE PROCEDURE run_task (p_task IN VARCHAR2, p_arg IN NUMBER)
AS
BEGIN
    CASE p_task
        WHEN 'close_month' THEN close_month(p_arg);
        WHEN 'rebuild_totals' THEN rebuild_totals(p_arg);
        WHEN 'expire_carts' THEN expire_carts(p_arg);
        ELSE RAISE_APPLICATION_ERROR(-20001, 'unknown task');
    END CASE;
    INSERT INTO task_log (task_name, arg, run_at)
    VALUES (p_task, p_arg, SYSTIMESTAMP);
    COMMIT;
END run_task;
/
