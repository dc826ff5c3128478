#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point {
    int x, y;
};

int parse_point(char *line, struct point *p)
{
    char *end;
    errno = 0;
    long x = strtol(line, &end, 10);
    if (end == line || *end != ',' || errno || x < INT_MIN || x > INT_MAX)
        return -1;
    char *second = end + 1;
    long y = strtol(second, &end, 10);
    if (end == second || errno || y < INT_MIN || y > INT_MAX)
        return -1;
    p->x = (int)x;
    p->y = (int)y;
    return 0;
}
