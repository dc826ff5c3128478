#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int count_lines(const char *path, size_t cap)
{
    int lines = 0;
    char *buf = malloc(cap);
    if (!buf)
        return -1;
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    while (fgets(buf, (int)cap, f))
        if (strchr(buf, '\n'))
            lines++;
    fclose(f);
    free(buf);
    return lines;
}
