// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdlib.h>

/* Makes a raster with the same level in all cells, row after row; NULL if there is no memory for it. */
float *create_raster(size_t row_count, size_t column_count, float start_level)
{
    size_t amount;
    float *cells, *end;

    if (__builtin_mul_overflow(row_count, column_count, &amount))
        return NULL;
    cells = calloc(amount, sizeof *cells);
    if (cells == NULL)
        return NULL;
    end = cells + amount;
    for (float *cell = cells; cell != end; cell++)
        *cell = start_level;
    return cells;
}
