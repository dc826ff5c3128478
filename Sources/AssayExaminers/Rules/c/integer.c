#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *table(int rows, int cols) {
    // ruleid: assay.c.overflow-in-allocation
    return malloc(rows * cols * sizeof(int));
}

char *buffer(size_t count, size_t size) {
    // ruleid: assay.c.overflow-in-allocation
    char *p = (char *)malloc(count * size);
    // ok: assay.c.overflow-in-allocation
    char *q = calloc(count, size);
    free(q);
    return p;
}

char *buffer_checked(size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) return NULL;
    // ok: assay.c.overflow-in-allocation
    return malloc(count * size);
}

int sums(void) {
    int a, b = 3;
    if (scanf("%d", &a) != 1) return 1;
    // ruleid: assay.c.integer-overflow
    int c = a * 2;
    // ruleid: assay.c.integer-overflow
    int d = a + b;
    // ruleid: assay.c.integer-underflow
    int e = a - 1;
    // ruleid: assay.c.integer-underflow
    a--;
    printf("%d %d %d\n", c, d, e);
    return 0;
}

int sums_checked(char **argv) {
    int a = atoi(argv[1]);
    int b = atoi(argv[2]);
    if (a > INT_MAX / 2 || a < INT_MIN / 2) return 1;
    // ok: assay.c.integer-overflow
    int c = a * 2;
    if (b <= INT_MIN + 1) return 1;
    // ok: assay.c.integer-underflow
    b = b - 1;
    // ok: assay.c.integer-overflow
    printf("%d %d\n", c, b);
    return 0;
}


int countdown(void) {
    int n = 10;
    // ok: assay.c.integer-underflow
    n--;
    return n;
}
