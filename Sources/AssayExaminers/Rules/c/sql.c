#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sqlite3.h>
#include <syslog.h>

int find_user(sqlite3 *db, const char *name) {
    char sql[256];
    sqlite3_stmt *st;
    // ruleid: assay.c.sql-built-from-input
    snprintf(sql, sizeof(sql), "SELECT id FROM users WHERE name = '%s'", name);
    if (sqlite3_prepare_v2(db, sql, -1, &st, NULL) != SQLITE_OK) return -1;
    // ruleid: assay.c.sqlite-mprintf-unescaped
    char *z = sqlite3_mprintf("DELETE FROM users WHERE name = '%s'", name);
    sqlite3_free(z);
    // ruleid: assay.c.sqlite-mprintf-unescaped
    z = sqlite3_mprintf("SELECT * FROM users WHERE name = '%s'", name);
    sqlite3_free(z);
    // ok: assay.c.sqlite-mprintf-unescaped
    z = sqlite3_mprintf("DELETE FROM users WHERE name = %Q", name);
    // ok: assay.c.sqlite-mprintf-unescaped
    sqlite3_free(z);
    return 0;
}

int find_user_pg(PGconn *c, const char *name) {
    char sql[256] = "SELECT id FROM users WHERE name = '";
    // ruleid: assay.c.sql-built-from-input
    strncat(sql, name, 100);
    strcat(sql, "'");
    PGresult *r = PQexec(c, sql);
    PQclear(r);
    return 0;
}

int find_user_bound(sqlite3 *db, const char *name, int id) {
    char sql[256];
    sqlite3_stmt *st;
    // ok: assay.c.sql-built-from-input
    if (sqlite3_prepare_v2(db, "SELECT id FROM users WHERE name = ?", -1, &st, NULL) != SQLITE_OK) return -1;
    sqlite3_bind_text(st, 1, name, -1, SQLITE_TRANSIENT);
    snprintf(sql, sizeof(sql), "SELECT name FROM users WHERE id = %d", id);
    // ok: assay.c.sql-built-from-input
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

