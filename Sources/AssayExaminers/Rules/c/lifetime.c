#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node { char *text; struct node *next; };

int twice(int err) {
    char *p = malloc(10);
    if (!p) return -1;
    if (err) {
        free(p);
    }
    // ruleid: assay.c.double-free
    free(p);
    return 0;
}

int once(int err) {
    char *p = malloc(10);
    if (!p) return -1;
    if (err) {
        // ok: assay.c.double-free
        free(p);
        return 1;
    }
    free(p);
    p = NULL;
    // ok: assay.c.double-free
    free(p);
    return 0;
}

void drop(struct node *n) {
    free(n->text);
    // ok: assay.c.double-free
    free(n);
}

void drop_twice(struct node *n) {
    free(n->text);
    // ruleid: assay.c.double-free
    free(n->text);
    free(n);
}

void drop_list(struct node *head) {
    while (head) {
        struct node *next = head->next;
        free(head->text);
        // ok: assay.c.use-after-free
        free(head);
        head = next;
    }
}

void drop_list_wrong(struct node *head) {
    for (struct node *n = head; n != NULL; n = n->next) {
        // ok: assay.c.double-free
        free(n->text);
    }
    struct node *m = head;
    while (m) {
        free(m);
        // ruleid: assay.c.use-after-free
        m = m->next;
    }
}

int used(const char *in) {
    char *copy = strdup(in);
    if (copy == NULL) return -1;
    free(copy);
    // ruleid: assay.c.use-after-free
    printf("%s\n", copy);
    // ruleid: assay.c.use-after-free
    copy[0] = 'x';
    return 0;
}

char *gone(const char *in) {
    char *copy = strdup(in);
    if (copy == NULL) return NULL;
    puts(copy);
    free(copy);
    // ruleid: assay.c.use-after-free
    return copy;
}

int used_first(const char *in) {
    char *copy = strdup(in);
    if (copy == NULL) return -1;
    // ok: assay.c.use-after-free
    printf("%s\n", copy);
    free(copy);
    copy = strdup("again");
    if (!copy) return -1;
    // ok: assay.c.use-after-free
    puts(copy);
    free(copy);
    return 0;
}

void table(char **rows, int n) {
    for (int i = 0; i < n; i++)
        // ok: assay.c.double-free
        free(rows[i]);
    free(rows);
}

