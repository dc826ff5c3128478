#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#define MAX_COUNT 1000

int take(char **argv) {
    int n = atoi(argv[1]);
    unsigned int seconds = 0;
    // ruleid: assay.c.resources-by-input
    char *p = malloc(n);
    free(p);
    if (scanf("%u", &seconds) != 1) return 1;
    // ruleid: assay.c.resources-by-input
    sleep(seconds);
    return 0;
}

int take_checked(char **argv) {
    int n = atoi(argv[1]);
    if (n <= 0 || n > MAX_COUNT) return 1;
    // ok: assay.c.resources-by-input
    char *p = malloc(n);
    free(p);
    // ok: assay.c.resources-by-input
    sleep(3);
    return 0;
}

int fill(FILE *f, char **argv) {
    int n = atoi(argv[1]);
    // ruleid: assay.c.loop-count-by-input
    for (int i = 0; i < n; i++) {
        fprintf(f, "line\n");
    }
    int j = 0;
    // ruleid: assay.c.loop-count-by-input
    while (j < n) {
        fputs("x", f);
        j++;
    }
    return 0;
}

int fill_checked(FILE *f, char **argv) {
    int n = atoi(argv[1]);
    if (n > MAX_COUNT) n = MAX_COUNT;
    // ok: assay.c.loop-count-by-input
    for (int i = 0; i < n; i++) {
        fprintf(f, "line\n");
    }
    // ok: assay.c.loop-count-by-input
    for (int i = 0; i < 10; i++) {
        fprintf(f, "line\n");
    }
    return 0;
}
