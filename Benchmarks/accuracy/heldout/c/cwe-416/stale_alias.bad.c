#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct vec {
    int *v;
    size_t n, cap;
};

int vec_push(struct vec *a, int x)
{
    if (a->n == a->cap) {
        size_t cap = a->cap ? a->cap * 2 : 4;
        int *p = realloc(a->v, cap * sizeof *p);
        if (!p)
            return -1;
        a->v = p;
        a->cap = cap;
    }
    a->v[a->n++] = x;
    return 0;
}

int duplicate_first(struct vec *a, int times)
{
    if (a->n == 0)
        return -1;
    const int *first = &a->v[0];
    while (times-- > 0)
        if (vec_push(a, *first) != 0)
            return -1;
    return 0;
}
