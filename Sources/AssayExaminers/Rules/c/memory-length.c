#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

void copy_n(const char *data, int len) {
    char local[64];
    // ruleid: assay.c.copy-length-unchecked
    memcpy(local, data, len);
    // ruleid: assay.c.copy-length-unchecked
    memcpy(local, data, strlen(data));
    // ruleid: assay.c.copy-length-unchecked
    strncpy(local, data, strlen(data) + 1);
    local[63] = 0;
    puts(local);
}

int copy_checked(const char *data, size_t len) {
    char local[64];
    if (len > sizeof(local)) return -1;
    // ok: assay.c.copy-length-unchecked
    memcpy(local, data, len);
    // ok: assay.c.copy-length-unchecked
    memcpy(local, data, sizeof(local));
    return local[0];
}

int copy_clamped(const char *data, size_t len) {
    char local[64];
    size_t n = len < sizeof(local) ? len : sizeof(local);
    // ok: assay.c.copy-length-unchecked
    memcpy(local, data, n);
    return local[0];
}

