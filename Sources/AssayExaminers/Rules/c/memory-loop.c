#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define COUNT 10

void loops(void) {
    int a[10];
    int b[COUNT];
    int i;
    int *p = malloc(20 * sizeof(int));
    if (p == NULL) return;
    // the last round writes one past the end
    for (i = 0; i <= 10; i++) {
        // ruleid: assay.c.loop-past-array-write
        a[i] = i;
    }
    for (int j = 0; j <= COUNT; j++)
        // ruleid: assay.c.loop-past-array-write
        b[j] = j;
    for (i = 0; i <= 20; i++)
        // ruleid: assay.c.loop-past-array-write
        p[i] = 0;
    for (i = 0; i < 20; i++)
        // ruleid: assay.c.loop-beyond-array-write
        a[i] = 0;
    i = 0;
    while (i < 15) {
        // ruleid: assay.c.loop-beyond-array-write
        a[i] = 1;
        i++;
    }
    for (i = 0; i < 10; i++)
        // ok: assay.c.loop-past-array-write
        a[i] = i;
    for (i = 0; i <= 9; i++)
        // ok: assay.c.loop-beyond-array-write
        a[i] = i;
    for (i = 0; i < COUNT; i++)
        // ok: assay.c.loop-past-array-write
        b[i] = a[i];
    for (i = 0; i < 20; i++)
        // ok: assay.c.loop-beyond-array-write
        p[i] = 0;
    free(p);
}

int sum(const int *values, int count) {
    int total = 0;
    int table[8] = {0};
    for (int i = 0; i <= count; i++)
        // ruleid: assay.c.loop-past-array-read
        total += values[i];
    for (int i = 0; i <= 8; i++) {
        // ruleid: assay.c.loop-past-array-read
        printf("%d\n", table[i]);
    }
    for (int i = 0; i < 12; i++) {
        // ruleid: assay.c.loop-past-array-read
        total += table[i];
    }
    for (int i = 0; i < count; i++)
        // ok: assay.c.loop-past-array-read
        total += values[i];
    for (int i = 0; i < 8; i++)
        // ok: assay.c.loop-past-array-read
        total += table[i];
    return total;
}

int *dynamic(int n) {
    int *v = malloc(n * sizeof(int));
    char *t = malloc(n);
    if (!v || !t) exit(1);
    for (int i = 0; i <= n; i++)
        // ruleid: assay.c.loop-past-array-write
        v[i] = 0;
    for (int i = 0; i < n; i++)
        // ok: assay.c.loop-past-array-write
        v[i] = 0;
    free(t);
    return v;
}

void copy_text(const char *src) {
    char to[32];
    int i = 0;
    while (src[i] != '\0') {
        // ruleid: assay.c.copy-loop-until-terminator
        to[i] = src[i];
        i++;
    }
    to[0] = 0;
    i = 0;
    while (*src)
        // ruleid: assay.c.copy-loop-until-terminator
        to[i++] = *src++;
    for (i = 0; i < strlen(src); i++)
        // ruleid: assay.c.copy-loop-until-terminator
        to[i] = src[i];
    puts(to);
}

void copy_text_checked(const char *src) {
    char to[32];
    size_t i = 0;
    while (i < sizeof(to) - 1 && src[i] != '\0') {
        // ok: assay.c.copy-loop-until-terminator
        to[i] = src[i];
        i++;
    }
    to[i] = '\0';
    for (i = 0; src[i] && i < 31; i++)
        // ok: assay.c.copy-loop-until-terminator
        to[i] = src[i];
    i = 0;
    while (*src) {
        if (i >= 31) break;
        // ok: assay.c.copy-loop-until-terminator
        to[i++] = *src++;
    }
    puts(to);
}

void read_word(void) {
    char word[16];
    int c, i = 0;
    while ((c = getchar()) != EOF && c != '\n') {
        // ruleid: assay.c.copy-loop-until-terminator
        word[i++] = c;
    }
    i = 0;
    while ((c = getchar()) != EOF && c != '\n' && i < 15)
        // ok: assay.c.copy-loop-until-terminator
        word[i++] = c;
    puts(word);
}
