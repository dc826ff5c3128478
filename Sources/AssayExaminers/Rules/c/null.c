#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item { int id; char name[8]; struct item *next; };

void unchecked(void) {
    struct item *it = malloc(sizeof(*it));
    char *text = (char *)malloc(32);
    int *v;
    v = (int *)calloc(4, sizeof(int));
    // ruleid: assay.c.allocation-unchecked
    it->id = 1;
    // ruleid: assay.c.allocation-unchecked
    strcpy(text, "hello");
    // ruleid: assay.c.allocation-unchecked
    v[0] = 1;
    free(v);
    free(text);
    free(it);
}

int checked(int n) {
    struct item *it = malloc(sizeof(*it));
    char *a = malloc(8), *b = malloc(8), *c = malloc(8);
    if (!it) return -1;
    if (a == NULL || b == NULL) { free(a); free(b); free(c); free(it); return -1; }
    // ok: assay.c.allocation-unchecked
    it->id = n;
    // ok: assay.c.allocation-unchecked
    a[0] = b[0] = 'a';
    if (c) {
        // ok: assay.c.allocation-unchecked
        c[0] = 'c';
    }
    free(a); free(b); free(c); free(it);
    return 0;
}

int files(const char *name) {
    char line[80];
    FILE *f = fopen("list.txt", "r");
    // ruleid: assay.c.result-may-be-null
    if (fgets(line, sizeof(line), f) != NULL)
        puts(line);
    char *colon = strchr(name, ':');
    // ruleid: assay.c.result-may-be-null
    *colon = '\0';
    // ruleid: assay.c.result-may-be-null
    return (int)strlen(getenv("HOME"));
}

int files_checked(char *name) {
    char line[80];
    FILE *f;
    char *colon = strchr(name, ':');
    if ((f = fopen("list.txt", "r")) == NULL) return 1;
    // ok: assay.c.result-may-be-null
    if (fgets(line, sizeof(line), f) == NULL) puts("empty");
    if (colon)
        // ok: assay.c.result-may-be-null
        *colon = '\0';
    fclose(f);
    return 0;
}

int null_used(int n) {
    struct item *it = NULL;
    int *p = NULL;
    if (n > 3) puts("big");
    // ruleid: assay.c.null-then-dereferenced
    it->id = n;
    // ruleid: assay.c.null-then-dereferenced
    return *p;
}

int null_set(int n) {
    struct item local;
    struct item *it = NULL;
    for (int i = 0; i < n; i++) if (i == 3) it = &local;
    if (it == NULL) return 1;
    // ok: assay.c.null-then-dereferenced
    it->id = n;
    int *p = NULL;
    p = &n;
    // ok: assay.c.null-then-dereferenced
    return *p;
}

int wrong_condition(struct item *it) {
    // ruleid: assay.c.dereferenced-when-null
    if (it != NULL || it->id == 3) puts("three");
    // ruleid: assay.c.dereferenced-when-null
    if ((it != NULL) & (it->id == 3)) puts("three");
    if (it == NULL) {
        // ruleid: assay.c.dereferenced-when-null
        printf("%d\n", it->id);
    }
    // ok: assay.c.dereferenced-when-null
    if (it != NULL && it->id == 3) puts("three");
    // ok: assay.c.dereferenced-when-null
    if (it == NULL || it->id == 3) puts("three");
    return 0;
}

int late(struct item *it) {
    // ruleid: assay.c.checked-after-use
    int id = it->id;
    if (it == NULL) return -1;
    return id;
}

int late_too(char *s) {
    // ruleid: assay.c.checked-after-use
    size_t n = strlen(s);
    if (!s) return -1;
    return (int)n;
}

int early(struct item *it) {
    if (it == NULL) return -1;
    // ok: assay.c.checked-after-use
    int id = it->id;
    return id;
}

int walk(struct item *it) {
    int id = it->id;
    // ok: assay.c.checked-after-use
    it = it->next;
    if (it == NULL) return -1;
    return id;
}
