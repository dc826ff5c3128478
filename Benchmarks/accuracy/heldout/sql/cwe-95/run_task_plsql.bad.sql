CREATE OR REPLACE PROCEDURE run_task (p_task IN VARCHAR2, p_arg IN NUMBER)
AS
BEGIN
    EXECUTE IMMEDIATE 'BEGIN ' || p_task || '(' || p_arg || '); END;';
    INSERT INTO task_log (task_name, arg, run_at)
    VALUES (p_task, p_arg, SYSTIMESTAMP);
    COMMIT;
END run_task;
/
