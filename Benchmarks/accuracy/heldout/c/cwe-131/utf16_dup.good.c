#include <stdint.h>
#include <stdlib.h>
#include <string.h>

uint16_t *widen(const char *ascii)
{
    size_t n = strlen(ascii);
    uint16_t *w = malloc((n + 1) * sizeof *w);
    if (!w)
        return NULL;
    for (size_t i = 0; i <= n; i++)
        w[i] = (unsigned char)ascii[i];
    return w;
}
