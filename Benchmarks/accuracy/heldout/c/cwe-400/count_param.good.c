#include <stdio.h>
#include <stdlib.h>

#define MAX_ROWS 500

int main(void)
{
    const char *q = getenv("QUERY_STRING");
    unsigned long rows = 10;
    printf("Content-Type: text/csv\r\n\r\n");
    if (q && sscanf(q, "rows=%lu", &rows) != 1)
        rows = 10;
    if (rows == 0 || rows > MAX_ROWS)
        rows = MAX_ROWS;
    char (*line)[64] = calloc(rows, sizeof *line);
    if (!line)
        return 1;
    for (unsigned long i = 0; i < rows; i++)
        snprintf(line[i], sizeof line[i], "%lu,%lu", i, i * i % 97);
    for (unsigned long i = 0; i < rows; i++)
        puts(line[i]);
    free(line);
    return 0;
}
