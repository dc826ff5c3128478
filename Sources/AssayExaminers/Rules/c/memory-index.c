#include <stdio.h>
#include <stdlib.h>
#define COUNT 10

int constants(void) {
    int a[5] = {1, 2, 3, 4, 5};
    char s[COUNT];
    int sum = 0;
    // ruleid: assay.c.constant-index-write
    a[7] = 1;
    // ruleid: assay.c.index-equals-size
    a[5] = 1;
    // ruleid: assay.c.index-equals-size
    s[10] = 0;
    // ruleid: assay.c.index-equals-size
    s[sizeof(s)] = '\0';
    // ruleid: assay.c.index-equals-size
    s[COUNT] = '\0';
    // ok: assay.c.index-equals-size
    s[sizeof(s) - 1] = '\0';
    // ok: assay.c.constant-index-write
    a[4] = 1;
    // ok: assay.c.index-equals-size
    s[COUNT - 1] = '\0';
    // ruleid: assay.c.constant-index-read
    sum += a[5];
    // ruleid: assay.c.constant-index-read
    printf("%d", a[9]);
    // ok: assay.c.constant-index-read
    printf("%d", a[0]);
    // ok: assay.c.constant-index-read
    int *end = &a[5];
    return sum + (end != a);
}

int grid(void) {
    int m[3][8];
    char names[4][16];
    // ok: assay.c.constant-index-write
    m[2][7] = 1;
    // ok: assay.c.constant-index-write
    names[3][15] = 'x';
    return m[2][5] + names[1][12];
}

int *made(int n) {
    char *t = malloc(n);
    if (!t) exit(1);
    // ruleid: assay.c.index-equals-size
    t[n] = 0;
    // ok: assay.c.index-equals-size
    t[n - 1] = 0;
    free(t);
    return NULL;
}

int more_constants(void) {
    int b[4] = {0};
    // ruleid: assay.c.constant-index-write
    b[6] = 1;
    // ok: assay.c.constant-index-write
    b[3] = 1;
    return b[0];
}
