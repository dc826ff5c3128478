-- ruleid: assay.sql.file-name-from-caller
SELECT LOAD_FILE(p_path);
-- ruleid: assay.sql.file-name-from-caller
SELECT pg_read_file('/data/' || p_name);
-- ok: assay.sql.file-name-from-caller
SELECT pg_read_file('/data/fixed.csv');
-- ok: assay.sql.file-name-from-caller
SELECT content FROM files WHERE name = p_name;
-- ruleid: assay.sql.server-file-access
SELECT code FROM t INTO OUTFILE '/var/www/html/shell.php';
-- ruleid: assay.sql.server-file-access
SELECT LOAD_FILE('/etc/passwd');
-- ok: assay.sql.server-file-access
LOAD DATA INFILE '/import/items.csv' INTO TABLE items;
-- ok: assay.sql.server-file-access
SELECT * FROM t;
-- ruleid: assay.sql.shell-from-database
EXEC xp_cmdshell 'dir';
-- ruleid: assay.sql.shell-from-database
COPY t FROM PROGRAM 'curl http://x';
-- ok: assay.sql.shell-from-database
COPY t FROM '/import/t.csv';
-- ok: assay.sql.shell-from-database
EXEC dbo.Refresh;
