#include <stdio.h>
#include <stdlib.h>
#define SLOTS 16

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

int fetch(void) {
    int slots[SLOTS] = {0};
    int k;
    if (scanf("%d", &k) != 1) return 0;
    if (k < SLOTS) {
        // ruleid: assay.c.index-may-be-negative-write
        slots[k] = 3;
    }
    if (k > SLOTS - 1) return 0;
    // ruleid: assay.c.index-may-be-negative-write
    slots[k] += 3;
    if (k < 0) return 0;
    // ok: assay.c.index-may-be-negative-write
    slots[k] = 1;
    // ok: assay.c.index-may-be-negative-read
    return slots[k];
}

static int also_only_upper(int i, int n) {
    int t[SLOTS] = {0};
    if (n > 0 && i < SLOTS)
        // ruleid: assay.c.index-may-be-negative-read
        return t[i];
    return 0;
}
