CREATE PROCEDURE dbo.FindUser @name NVARCHAR(100), @col SYSNAME
AS
BEGIN
    DECLARE @sql NVARCHAR(MAX);
    -- ruleid: assay.sql.dynamic-text-concatenated
    SET @sql = N'SELECT * FROM users WHERE name = ''' + @name + N'''';
    EXEC(@sql);
    -- ruleid: assay.sql.dynamic-text-concatenated
    EXEC('SELECT * FROM users ORDER BY ' + @col);
    -- ok: assay.sql.dynamic-text-concatenated
    SET @sql = N'SELECT * FROM users WHERE name = @n ORDER BY ' + QUOTENAME(@col);
    EXEC sp_executesql @sql, N'@n NVARCHAR(100)', @n = @name;
END
GO
CREATE PROCEDURE find_user(IN p_name VARCHAR(100))
BEGIN
    -- ruleid: assay.sql.dynamic-text-concatenated
    SET @s = CONCAT('SELECT * FROM users WHERE name = ''', p_name, '''');
    PREPARE stmt FROM @s;
    EXECUTE stmt;
END;
CREATE PROCEDURE find_user_safe(IN p_name VARCHAR(100))
BEGIN
    SET @n = p_name;
    -- ok: assay.sql.dynamic-text-concatenated
    PREPARE stmt FROM 'SELECT * FROM users WHERE name = ?';
    EXECUTE stmt USING @n;
END;
CREATE FUNCTION find(p_name text, p_table text) RETURNS SETOF users AS $$
BEGIN
    -- ruleid: assay.sql.dynamic-text-concatenated
    RETURN QUERY EXECUTE 'SELECT * FROM users WHERE name = ''' || p_name || '''';
    -- ruleid: assay.sql.dynamic-text-concatenated
    EXECUTE format('SELECT * FROM %s', p_table);
    -- ok: assay.sql.dynamic-text-concatenated
    RETURN QUERY EXECUTE format('SELECT * FROM %I WHERE name = $1', p_table) USING p_name;
    -- ok: assay.sql.dynamic-text-concatenated
    RETURN QUERY EXECUTE 'SELECT * FROM ' || quote_ident(p_table) || ' WHERE name = $1' USING p_name;
END;
$$ LANGUAGE plpgsql;
CREATE OR REPLACE PROCEDURE drop_it(p_name IN VARCHAR2) IS
    v_sql VARCHAR2(4000);
BEGIN
    -- ruleid: assay.sql.dynamic-text-concatenated
    EXECUTE IMMEDIATE 'DROP TABLE ' || p_name;
    -- ruleid: assay.sql.dynamic-text-concatenated
    v_sql := 'DELETE FROM t WHERE name = ''' || p_name || '''';
    EXECUTE IMMEDIATE v_sql;
    -- ok: assay.sql.dynamic-text-concatenated
    EXECUTE IMMEDIATE 'DROP TABLE ' || DBMS_ASSERT.SIMPLE_SQL_NAME(p_name);
    -- ok: assay.sql.dynamic-text-concatenated
    EXECUTE IMMEDIATE 'DELETE FROM t WHERE name = :n' USING p_name;
END;
/
CREATE PROCEDURE run_any(IN p_sql TEXT)
BEGIN
    SET @q = 'x';
    -- ruleid: assay.sql.dynamic-parameter-executed
    PREPARE s FROM p_sql;
END;
CREATE PROCEDURE dbo.RunAny @stmt NVARCHAR(MAX)
AS
    -- ruleid: assay.sql.dynamic-parameter-executed
    EXEC(@stmt);
GO
CREATE PROCEDURE dbo.RunFixed @id INT
AS
    -- ok: assay.sql.dynamic-parameter-executed
    EXEC dbo.Refresh @id;
    -- ok: assay.sql.dynamic-parameter-executed
    EXEC sp_executesql N'SELECT * FROM t WHERE id = @i', N'@i INT', @i = @id;
GO
