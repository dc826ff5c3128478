#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int heap(const char *in) {
    char *p = (char *)malloc(50 * sizeof(char));
    char *q = malloc(50);
    int *n = malloc(10 * sizeof(int));
    if (!p || !q || !n) return -1;
    // ruleid: assay.c.write-larger-than-heap
    memcpy(p, in, 99);
    // ruleid: assay.c.write-larger-than-heap
    snprintf(q, 100, "%s", in);
    // ruleid: assay.c.write-larger-than-heap
    memset(n, 0, 20 * sizeof(int));
    // ok: assay.c.write-larger-than-heap
    memset(n, 0, 10 * sizeof(int));
    // ok: assay.c.write-larger-than-heap
    memset(n, 0, 40);
    // ok: assay.c.write-larger-than-heap
    snprintf(q, 50, "%s", in);
    free(p);
    free(q);
    free(n);
    return 0;
}

void whole_heap(void) {
    char big[100];
    char *q = (char *)malloc(40);
    char *r = (char *)malloc(100);
    if (!q || !r) exit(1);
    memset(big, 'x', 99);
    big[99] = 0;
    // ruleid: assay.c.larger-array-into-smaller-heap
    strcpy(q, big);
    // ruleid: assay.c.larger-array-into-smaller-heap
    memcpy(q, big, sizeof(big));
    // ok: assay.c.larger-array-into-smaller-heap
    strcpy(r, big);
    // ok: assay.c.larger-array-into-smaller-heap
    memcpy(q, big, 40);
    free(q);
    free(r);
}
