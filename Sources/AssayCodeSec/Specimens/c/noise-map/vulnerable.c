// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdlib.h>

/* Makes a raster with the same level in all cells, row after row; NULL if there is no memory for it. */
float *create_raster(size_t row_count, size_t column_count, float start_level)
{
    float *cells = malloc(row_count * column_count * sizeof(float));

    if (cells == NULL)
        return NULL;
    for (size_t row = 0; row < row_count; row++)
        for (size_t column = 0; column < column_count; column++)
            cells[row * column_count + column] = start_level;
    return cells;
}
