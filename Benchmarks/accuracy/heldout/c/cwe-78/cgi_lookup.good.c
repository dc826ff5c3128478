#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int host_ok(const char *s)
{
    size_t n = strlen(s);
    if (n == 0 || n > 200)
        return 0;
    if (!isalnum((unsigned char)s[0]))
        return 0;
    for (; *s; s++)
        if (!isalnum((unsigned char)*s) && *s != '.' && *s != '-')
            return 0;
    return 1;
}

int main(void)
{
    const char *q = getenv("QUERY_STRING");
    char cmd[300], line[256];
    printf("Content-Type: text/plain\r\n\r\n");
    if (!q || strncmp(q, "host=", 5) != 0 || !host_ok(q + 5))
        return 0;
    snprintf(cmd, sizeof cmd, "/usr/bin/host %s 2>&1", q + 5);
    FILE *p = popen(cmd, "r");
    if (!p)
        return 1;
    while (fgets(line, sizeof line, p))
        fputs(line, stdout);
    return pclose(p) == -1;
}
