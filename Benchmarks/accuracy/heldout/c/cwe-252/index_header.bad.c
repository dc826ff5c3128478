#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct header {
    char magic[4];
    unsigned int entries;
};

int load_index(const char *path, struct header *h)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return -1;
    fread(h, sizeof *h, 1, f);
    fclose(f);
    if (memcmp(h->magic, "IDX1", 4) != 0)
        return -1;
    printf("%u entries\n", h->entries);
    return 0;
}
