#include <stdio.h>
#include <stdlib.h>

int histogram(const unsigned char *data, size_t n)
{
    unsigned int *hist = calloc(256, sizeof *hist);
    if (!hist)
        return -1;
    for (size_t i = 0; i < n; i++)
        hist[data[i]]++;
    for (int b = 0; b < 256; b++)
        if (hist[b] != 0)
            printf("%02x %u\n", b, hist[b]);
    free(hist);
    return 0;
}
