#include <stdlib.h>
#include <string.h>

struct matrix {
    size_t rows, cols;
    double *cell;
};

struct matrix *matrix_new(size_t rows, size_t cols)
{
    struct matrix *m = malloc(sizeof *m);
    m->rows = rows;
    m->cols = cols;
    m->cell = calloc(rows, cols * sizeof *m->cell);
    m->cell[0] = 1.0;
    return m;
}
