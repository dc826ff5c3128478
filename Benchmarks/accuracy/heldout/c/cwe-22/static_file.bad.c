#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOT "/srv/www"

FILE *open_page(const char *request_path)
{
    char path[PATH_MAX];
    int n = snprintf(path, sizeof path, ROOT "/%s", request_path);
    if (n < 0 || (size_t)n >= sizeof path)
        return NULL;
    return fopen(path, "rb");
}

long send_page(const char *request_path, FILE *out)
{
    char buf[4096];
    long total = 0;
    size_t n;
    FILE *in = open_page(request_path);
    if (!in)
        return -1;
    while ((n = fread(buf, 1, sizeof buf, in)) > 0)
        total += (long)fwrite(buf, 1, n, out);
    fclose(in);
    return total;
}
