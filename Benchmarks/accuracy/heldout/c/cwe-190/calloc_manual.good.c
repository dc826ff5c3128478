#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct point {
    float x, y, z;
};

struct point *read_cloud(FILE *f, uint32_t *count)
{
    if (fread(count, sizeof *count, 1, f) != 1)
        return NULL;
    if (*count == 0 || *count > 10000000u)
        return NULL;
    struct point *p = calloc(*count, sizeof *p);
    if (!p)
        return NULL;
    for (uint32_t i = 0; i < *count; i++) {
        if (fread(&p[i], sizeof p[i], 1, f) != 1) {
            free(p);
            return NULL;
        }
    }
    return p;
}
