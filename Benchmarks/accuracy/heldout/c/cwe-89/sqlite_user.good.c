#include <sqlite3.h>
#include <stdio.h>

int user_id(sqlite3 *db, const char *name)
{
    sqlite3_stmt *st = NULL;
    int id = -1;
    if (sqlite3_prepare_v2(db, "SELECT id FROM users WHERE name = ?1", -1, &st, NULL) != SQLITE_OK)
        return -1;
    if (sqlite3_bind_text(st, 1, name, -1, SQLITE_TRANSIENT) != SQLITE_OK) {
        sqlite3_finalize(st);
        return -1;
    }
    if (sqlite3_step(st) == SQLITE_ROW)
        id = sqlite3_column_int(st, 0);
    sqlite3_finalize(st);
    return id;
}
