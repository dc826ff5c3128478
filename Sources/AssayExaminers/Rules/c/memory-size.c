#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#define KEY_LEN 16

struct record { char label[24]; int n; };

void sized(const char *in, int fd) {
    char key[KEY_LEN];
    char small[10] = "";
    wchar_t wide[8];
    unsigned char raw[32];
    // ruleid: assay.c.write-larger-than-array
    memcpy(key, in, 20);
    // ruleid: assay.c.write-larger-than-array
    strncpy(small, in, 16);
    // ruleid: assay.c.write-larger-than-array
    (void)fgets(small, 100, stdin);
    // ruleid: assay.c.write-larger-than-array
    snprintf(small, 64, "%s", in);
    // ruleid: assay.c.write-larger-than-array
    (void)read(fd, raw, 64);
    // ruleid: assay.c.write-larger-than-array
    memset(raw, 0, 33);
    // ruleid: assay.c.copy-more-elements-than-array
    memcpy(wide, L"aaaaaaaaaaaa", 12 * sizeof(wchar_t));
    // ok: assay.c.write-larger-than-array
    memcpy(key, in, 16);
    // ok: assay.c.write-larger-than-array
    (void)fgets(small, sizeof(small), stdin);
    // ok: assay.c.write-larger-than-array
    memcpy(key, in, KEY_LEN);
    // ok: assay.c.write-larger-than-array
    (void)fgets(small, 10, stdin);
}

void field(struct record *r, const char *in) {
    // ruleid: assay.c.write-larger-than-array-of-field
    memcpy(r->label, in, 32);
    // ruleid: assay.c.write-larger-than-array-of-field
    (void)fgets(r->label, 256, stdin);
    // ok: assay.c.write-larger-than-array-of-field
    (void)fgets(r->label, 24, stdin);
    // ok: assay.c.write-larger-than-array-of-field
    memcpy(r->label, in, 24);
}

void numbers(void) {
    int to[50];
    int from[100] = {0};
    long other[20];
    int *alias = to;
    // ruleid: assay.c.copy-more-elements-than-array, assay.c.larger-array-into-smaller
    memcpy(to, from, 100 * sizeof(int));
    // ruleid: assay.c.copy-more-elements-than-array, assay.c.larger-array-into-smaller
    memmove(alias, from, 100 * sizeof(int));
    // ok: assay.c.copy-more-elements-than-array
    memcpy(to, from, 50 * sizeof(int));
    // ok: assay.c.write-larger-than-array
    memset(other, 0, 160);
    // ok: assay.c.copy-more-elements-than-array
    memset(other, 0, 20 * sizeof(long));
    // ok: assay.c.copy-more-elements-than-array
    memcpy(to, from, sizeof(to));
}

void whole(void) {
    char big[100];
    char small[40];
    char same[100];
    char *to = small;
    memset(big, 'x', sizeof(big) - 1);
    big[99] = '\0';
    // ruleid: assay.c.larger-array-into-smaller
    strcpy(small, big);
    // ruleid: assay.c.larger-array-into-smaller
    memcpy(to, big, sizeof(big));
    // ruleid: assay.c.larger-array-into-smaller
    strncpy(to, big, strlen(big) + 1);
    // ok: assay.c.larger-array-into-smaller
    strcpy(same, big);
    // ok: assay.c.larger-array-into-smaller
    memcpy(small, big, sizeof(small));
    puts(same);
}

