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
    char *a = strtok(line, ",");
    char *b = strtok(NULL, ",");
    if (!a || !b)
        return -1;
    p->x = atoi(a);
    p->y = atoi(b);
    return 0;
}
