#include <libpq-fe.h>
#include <stdio.h>

int add_note(PGconn *conn, const char *author, const char *text)
{
    const char *values[2] = {author, text};
    PGresult *res = PQexecParams(conn,
                                 "INSERT INTO notes(author, body) VALUES ($1, $2)",
                                 2, NULL, values, NULL, NULL, 0);
    int ok = PQresultStatus(res) == PGRES_COMMAND_OK;
    if (!ok)
        fprintf(stderr, "insert: %s", PQerrorMessage(conn));
    PQclear(res);
    return ok ? 0 : -1;
}
