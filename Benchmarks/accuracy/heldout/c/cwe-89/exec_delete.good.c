#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    sqlite3 *db;
    char *err = NULL;
    if (argc != 3 || sqlite3_open(argv[1], &db) != SQLITE_OK) {
        fprintf(stderr, "usage: purge DB CATEGORY\n");
        return 2;
    }
    char *sql = sqlite3_mprintf("DELETE FROM events WHERE category = %Q;", argv[2]);
    if (!sql)
        return 1;
    if (sqlite3_exec(db, sql, NULL, NULL, &err) != SQLITE_OK) {
        fprintf(stderr, "%s\n", err);
        sqlite3_free(err);
    }
    printf("%d rows removed\n", sqlite3_changes(db));
    sqlite3_free(sql);
    sqlite3_close(db);
    return 0;
}
