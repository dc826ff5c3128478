#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define SLOTS 16

static int find(int i) {
    int t[SLOTS] = {0};
    // ruleid: assay.c.index-from-input-read
    return t[i];
}

int main(int argc, char **argv) {
    int slots[SLOTS] = {0};
    char line[32];
    int i, j, k;
    if (argc < 2) return 1;
    i = atoi(argv[1]);
    // ruleid: assay.c.index-from-input-write
    slots[i] = 1;
    if (scanf("%d", &j) != 1) return 1;
    // ruleid: assay.c.index-from-input-read
    printf("%d\n", slots[j]);
    if (!fgets(line, sizeof(line), stdin)) return 1;
    k = (int)strtol(line, NULL, 10);
    if (k < SLOTS) {
        // ruleid: assay.c.index-may-be-negative-write
        slots[k] = 3;
        // ruleid: assay.c.index-may-be-negative-read
        printf("%d\n", slots[k]);
    }
    return 0;
}

int main_checked(int argc, char **argv) {
    int slots[SLOTS] = {0};
    int i = atoi(argv[1]);
    unsigned int u = strtoul(argv[2], NULL, 10);
    if (i >= 0 && i < SLOTS) {
        // ok: assay.c.index-from-input-write
        slots[i] = 1;
    }
    if (u >= SLOTS) return 1;
    // ok: assay.c.index-may-be-negative-write
    slots[u] = 2;
    if (i < 0 || i >= SLOTS) return -1;
    // ok: assay.c.index-may-be-negative-read
    return slots[i];
}

static int only_upper(int i) {
    int t[SLOTS] = {0};
    if (i >= SLOTS) return -1;
    // ruleid: assay.c.index-may-be-negative-read
    return t[i];
}

static void by_size(size_t i) {
    int t[SLOTS] = {0};
    if (i >= SLOTS) return;
    // ok: assay.c.index-may-be-negative-write
    t[i] = 4;
    // ok: assay.c.index-from-input-read
    printf("%d", t[i % 3]);
}

static void trim(void) {
    char line[80];
    if (!fgets(line, sizeof(line), stdin)) return;
    size_t n = strlen(line);
    // ok: assay.c.index-from-input-write
    if (n > 0) line[n - 1] = '\0';
    // ok: assay.c.index-from-input-write
    line[strcspn(line, "\n")] = '\0';
    puts(line);
}

static void mark(void) {
    int seen[SLOTS] = {0};
    int n = 0;
    if (scanf("%d", &n) != 1) return;
    // ruleid: assay.c.index-from-input-write
    seen[n] = 1;
}
