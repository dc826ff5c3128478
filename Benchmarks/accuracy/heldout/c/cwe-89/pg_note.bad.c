#include <libpq-fe.h>
#include <stdio.h>

int add_note(PGconn *conn, const char *author, const char *text)
{
    char sql[2048];
    int n = snprintf(sql, sizeof sql,
                     "INSERT INTO notes(author, body) VALUES ('%s', '%s')", author, text);
    if (n < 0 || (size_t)n >= sizeof sql)
        return -1;
    PGresult *res = PQexec(conn, sql);
    int ok = PQresultStatus(res) == PGRES_COMMAND_OK;
    if (!ok)
        fprintf(stderr, "insert: %s", PQerrorMessage(conn));
    PQclear(res);
    return ok ? 0 : -1;
}
