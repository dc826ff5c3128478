#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

struct point { int x, y; };

char *copy_wrong(const char *s) {
    // ruleid: assay.c.no-room-for-terminator
    char *p = malloc(strlen(s));
    if (p) strcpy(p, s);
    return p;
}

char *join_wrong(const char *a, const char *b) {
    // ruleid: assay.c.no-room-for-terminator
    char *p = (char *)malloc(strlen(a) + strlen(b));
    if (!p) return NULL;
    strcpy(p, a);
    strcat(p, b);
    return p;
}

char *copy_len(const char *s) {
    size_t n = strlen(s);
    // ruleid: assay.c.no-room-for-terminator-later
    char *p = malloc(n);
    if (!p) return NULL;
    strcpy(p, s);
    return p;
}

char *copy_len2(const char *s) {
    size_t n = strlen(s);
    // ruleid: assay.c.no-room-for-terminator-later
    char *p = (char *)malloc(n);
    if (!p) return NULL;
    memcpy(p, s, n);
    // ruleid: assay.c.index-equals-size
    p[n] = '\0';
    return p;
}

char *copy_right(const char *s) {
    size_t n = strlen(s);
    // ok: assay.c.no-room-for-terminator-later
    char *p = malloc(n + 1);
    // ok: assay.c.no-room-for-terminator
    char *q = malloc(strlen(s) + 1);
    free(q);
    if (!p) return NULL;
    strcpy(p, s);
    return p;
}

char *copy_right2(const char *s) {
    size_t n = strlen(s) + 1;
    // ok: assay.c.no-room-for-terminator-later
    char *p = malloc(n);
    // ok: assay.c.no-room-for-terminator
    if (!p) return NULL;
    strcpy(p, s);
    return p;
}

int *numbers(int n) {
    // ruleid: assay.c.allocation-counts-bytes
    int *a = malloc(10);
    // ruleid: assay.c.allocation-counts-bytes
    double *b = (double *)malloc(n);
    // ruleid: assay.c.allocation-of-other-type
    int *c = malloc(n * sizeof(char));
    // ruleid: assay.c.allocation-of-other-type
    double *d = malloc(n * sizeof(float));
    // ok: assay.c.allocation-counts-bytes
    int *e = malloc(n * sizeof(int));
    // ok: assay.c.allocation-of-other-type
    int *f = malloc(10 * sizeof *f);
    // ok: assay.c.allocation-counts-bytes
    char *g = malloc(10);
    // ok: assay.c.allocation-of-other-type
    double *h = malloc(n * sizeof(double));
    free(a); free(b); free(c); free(d); free(f); free(g); free(h);
    return e;
}

void sizes(char *buf, int list[], struct point *q) {
    char local[10];
    // ruleid: assay.c.sizeof-pointer
    memset(buf, 0, sizeof(buf));
    // ruleid: assay.c.sizeof-pointer
    snprintf(buf, sizeof(buf), "x");
    // ruleid: assay.c.sizeof-pointer
    size_t n = sizeof(list) / sizeof(list[0]);
    // ok: assay.c.sizeof-pointer
    memset(local, 0, sizeof(local));
    // ok: assay.c.sizeof-pointer
    memset(q, 0, sizeof(*q));
    // ok: assay.c.sizeof-pointer
    (void)fwrite(&q, sizeof(q), 1, stdout);
    printf("%zu", n);
}

struct point *make(void) {
    struct point *p;
    // ruleid: assay.c.sizeof-pointer-declared
    p = malloc(sizeof(p));
    free(p);
    // ruleid: assay.c.sizeof-pointer-declared
    p = (struct point *)malloc(sizeof(p));
    free(p);
    // ok: assay.c.sizeof-pointer-declared
    p = malloc(sizeof(*p));
    free(p);
    // ok: assay.c.sizeof-pointer-declared
    p = malloc(sizeof(struct point));
    return p;
}
