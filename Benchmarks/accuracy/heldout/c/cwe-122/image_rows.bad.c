#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

unsigned char *load_gray(FILE *f, uint16_t *width, uint16_t *height)
{
    uint16_t head[3];
    if (fread(head, sizeof head[0], 3, f) != 3)
        return NULL;
    *width = head[0];
    *height = head[1];
    size_t stride = head[2];
    unsigned char *px = malloc((size_t)*width * *height + 1);
    if (!px)
        return NULL;
    for (size_t y = 0; y < *height; y++) {
        if (fread(px + y * *width, 1, stride, f) != stride) {
            free(px);
            return NULL;
        }
    }
    return px;
}
