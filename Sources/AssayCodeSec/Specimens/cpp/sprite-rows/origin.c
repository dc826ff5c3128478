// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/*
 * Expands a packed row of a sprite into the colours of its pixels. Returns a buffer that the caller frees,
 * or NULL if the row cannot be expanded.
 */
uint32_t *expand_row(const uint32_t *colour_table, size_t colour_count, const uint8_t *packed_row, size_t packed_length,
                     size_t *pixel_count)
{
    uint32_t *pixels;
    size_t used = 0;

    (void)colour_count;
    if (packed_length % 2 != 0)
        return NULL;
    pixels = malloc((packed_length / 2 * 255 + 1) * sizeof *pixels);
    if (pixels == NULL)
        return NULL;

    for (size_t i = 0; i < packed_length; i += 2) {
        uint32_t colour = colour_table[packed_row[i + 1]];

        for (unsigned int run = packed_row[i]; run > 0; run--)
            pixels[used++] = colour;
    }
    *pixel_count = used;
    return pixels;
}
