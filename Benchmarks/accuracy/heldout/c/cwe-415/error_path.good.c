#include <stdio.h>
#include <stdlib.h>

int transform(char *buf, size_t n);

int process(FILE *in, size_t n)
{
    int rc = -1;
    char *buf = malloc(n);
    if (!buf)
        return -1;
    if (fread(buf, 1, n, in) != n) {
        goto out;
    }
    rc = transform(buf, n);
    if (rc == 0)
        fwrite(buf, 1, n, stdout);
out:
    free(buf);
    return rc;
}
