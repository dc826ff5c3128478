#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int plain(int n) {
    int total;
    int y;
    int count = 0;
    char *p;
    int *q;
    for (int i = 0; i < n; i++)
        // ruleid: assay.c.uninitialised-scalar
        total += i;
    // ruleid: assay.c.uninitialised-scalar
    printf("%d\n", y);
    // ruleid: assay.c.uninitialised-scalar
    strcpy(p, "x");
    // ruleid: assay.c.uninitialised-scalar
    *q = 5;
    // ok: assay.c.uninitialised-scalar
    return count;
}

int assigned(int n) {
    int total;
    int y, z;
    char *p;
    total = 0;
    // ok: assay.c.uninitialised-scalar
    total += n;
    if (scanf("%d", &y) != 1) return 1;
    // ok: assay.c.uninitialised-scalar
    printf("%d\n", y);
    if ((z = n * 2) > 4) puts("many");
    p = malloc(4);
    if (!p) return 1;
    // ok: assay.c.uninitialised-scalar
    strcpy(p, "x");
    free(p);
    return z;
}

int one_path(int n) {
    int result;
    char *name;
    if (n > 0) {
        result = 1;
    }
    if (n == 2)
        name = "two";
    // ruleid: assay.c.initialised-on-one-path
    puts(name);
    // ruleid: assay.c.initialised-on-one-path
    return result;
}

int both_paths(int n) {
    int result;
    int other;
    if (n > 0) {
        result = 1;
    } else {
        result = 2;
    }
    if (n > 3) other = 1;
    else other = 0;
    // ok: assay.c.initialised-on-one-path
    printf("%d", other);
    // ok: assay.c.initialised-on-one-path
    return result;
}

void texts(const char *in) {
    char a[32];
    char b[32];
    char c[32] = "";
    char d[32];
    char *e = malloc(32);
    if (!e) return;
    // ruleid: assay.c.uninitialised-array-text
    strcat(a, "hello");
    // ruleid: assay.c.uninitialised-array-text
    printf("%s\n", b);
    // ruleid: assay.c.uninitialised-array-text
    strcat(e, "hello");
    // ok: assay.c.uninitialised-array-text
    strcat(c, "hello");
    d[0] = '\0';
    // ok: assay.c.uninitialised-array-text
    strcat(d, "hello");
    free(e);
}

int blocks(int n) {
    int *v = malloc(4 * sizeof(int));
    int *w = malloc(4 * sizeof(int));
    int *x = calloc(4, sizeof(int));
    int t[8];
    int sum = 0;
    if (!v || !w || !x) return -1;
    // ruleid: assay.c.uninitialised-block
    sum += v[1];
    for (int i = 0; i < 4; i++) w[i] = i;
    // ok: assay.c.uninitialised-block
    sum += w[1];
    // ok: assay.c.uninitialised-block
    sum += x[1];
    // ruleid: assay.c.uninitialised-block
    sum += t[2];
    free(v); free(w); free(x);
    return sum;
}
