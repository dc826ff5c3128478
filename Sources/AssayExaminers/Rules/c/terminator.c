#include <stdio.h>
#include <string.h>
#include <unistd.h>

void names(const char *in) {
    char a[16];
    char b[16];
    char c[16];
    char d[16] = {0};
    // ruleid: assay.c.strncpy-without-terminator
    strncpy(a, in, sizeof(a));
    puts(a);
    // ruleid: assay.c.strncpy-without-terminator
    strncpy(b, in, 16);
    puts(b);
    // ok: assay.c.strncpy-without-terminator
    strncpy(c, in, sizeof(c) - 1);
    c[sizeof(c) - 1] = '\0';
    // ok: assay.c.strncpy-without-terminator
    strncpy(d, in, sizeof(d) - 1);
    puts(d);
}

int links(const char *p) {
    char t[256];
    char u[256];
    char w[256];
    // ruleid: assay.c.readlink-without-terminator
    if (readlink(p, t, sizeof(t) - 1) < 0) return 1;
    puts(t);
    // ruleid: assay.c.readlink-without-terminator
    ssize_t k = readlink(p, w, sizeof(w));
    if (k > 0) puts(w);
    // ok: assay.c.readlink-without-terminator
    ssize_t n = readlink(p, u, sizeof(u) - 1);
    if (n < 0) return 1;
    // ok: assay.c.terminator-after-full-read
    u[n] = '\0';
    puts(u);
    return 0;
}

void bytes(int fd) {
    char t[64];
    char u[64];
    char v[64];
    ssize_t n = read(fd, t, sizeof(t));
    if (n <= 0) return;
    // ruleid: assay.c.read-bytes-used-as-text
    printf("%s\n", t);
    n = recv(fd, v, sizeof(v), 0);
    // ruleid: assay.c.read-bytes-used-as-text
    if (strcmp(v, "quit") == 0) return;
    n = read(fd, u, sizeof(u) - 1);
    if (n <= 0) return;
    // ok: assay.c.terminator-after-full-read
    u[n] = '\0';
    // ok: assay.c.read-bytes-used-as-text
    printf("%s\n", u);
    // ok: assay.c.read-bytes-used-as-text
    printf("%.*s\n", (int)n, t);
}

void full(int fd) {
    char t[64];
    char u[128];
    ssize_t n = read(fd, t, sizeof(t));
    if (n < 0) return;
    // ruleid: assay.c.terminator-after-full-read
    t[n] = '\0';
    n = recv(fd, u, sizeof(u), 0);
    if (n <= 0) return;
    // ruleid: assay.c.terminator-after-full-read
    u[n] = 0;
    puts(u);
}

void append(const char *in) {
    char t[64] = "x";
    // ruleid: assay.c.strncat-with-whole-size
    strncat(t, in, sizeof(t));
    // ruleid: assay.c.strncat-with-whole-size
    strncat(t, in, 64);
    // ok: assay.c.strncat-with-whole-size
    strncat(t, in, sizeof(t) - strlen(t) - 1);
    // ok: assay.c.strncat-with-whole-size
    strncat(t, in, 10);
    // ruleid: assay.c.size-plus-one
    (void)fgets(t, sizeof(t) + 1, stdin);
    // ruleid: assay.c.size-plus-one
    memset(t, 0, sizeof(t) + 1);
    // ok: assay.c.size-plus-one
    (void)fgets(t, sizeof(t), stdin);
    // ok: assay.c.size-plus-one
    memset(t, 0, sizeof(t));
}

int link_cleared(const char *p) {
    char t[256] = {0};
    // ok: assay.c.readlink-without-terminator
    return readlink(p, t, sizeof(t) - 1) > 0;
}
