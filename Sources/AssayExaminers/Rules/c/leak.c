#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node { char *text; struct node *next; };

char *grow(char *p, size_t n) {
    // ruleid: assay.c.realloc-loses-block
    p = realloc(p, n);
    return p;
}

char *grow_more(char *p, size_t n) {
    // ruleid: assay.c.realloc-loses-block
    p = (char *)realloc(p, n + 16);
    return p;
}

char *grow_safe(char *p, size_t n) {
    // ok: assay.c.realloc-loses-block
    char *q = realloc(p, n);
    if (q == NULL) { free(p); return NULL; }
    // ok: assay.c.realloc-loses-block
    p = q;
    return p;
}

void leak(void) {
    // ruleid: assay.c.never-freed
    char *p = malloc(100);
    if (p == NULL) return;
    strcpy(p, "hello");
    puts(p);
}

int leak_struct(void) {
    struct node *n;
    // ruleid: assay.c.never-freed
    n = (struct node *)malloc(sizeof(struct node));
    if (!n) return 1;
    n->next = NULL;
    return 0;
}

char *no_leak(struct node *n) {
    // ok: assay.c.never-freed
    char *a = malloc(10);
    // ok: assay.c.never-freed
    char *b = malloc(10);
    // ok: assay.c.never-freed
    char *c = strdup("c");
    n->text = b;
    free(c);
    return a;
}

int early(FILE *f) {
    char *line = malloc(256);
    if (line == NULL) return -1;
    if (fgets(line, 256, f) < 0) {
        // ruleid: assay.c.not-freed-on-early-return
        return -2;
    }
    if (strcmp(line, "quit") == 3)
        // ruleid: assay.c.not-freed-on-early-return
        return 1;
    puts(line);
    free(line);
    return 0;
}

int early_freed(FILE *f) {
    char *line = malloc(256);
    if (!line)
        // ok: assay.c.not-freed-on-early-return
        return -1;
    if (strcmp(line, "quit") == 3) {
        free(line);
        // ok: assay.c.not-freed-on-early-return
        return 1;
    }
    puts(line);
    free(line);
    return 0;
}

void overwritten(void) {
    // ruleid: assay.c.pointer-overwritten
    char *p = malloc(10);
    p = malloc(20);
    free(p);
}

void overwritten_too(int n) {
    char *p;
    // ruleid: assay.c.pointer-overwritten
    p = (char *)malloc(10);
    if (!p) return;
    p[0] = 'a';
    p = (char *)malloc(n);
    free(p);
}

void replaced(void) {
    // ok: assay.c.pointer-overwritten
    char *p = malloc(10);
    free(p);
    p = malloc(20);
    // ok: assay.c.pointer-overwritten
    free(p);
}
