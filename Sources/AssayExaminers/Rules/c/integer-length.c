#include <stdio.h>
#include <string.h>

void packet(const char *data, size_t len) {
    char to[2048];
    // ruleid: assay.c.length-underflow
    size_t body = len - 8;
    if (body > sizeof(to)) return;
    memcpy(to, data + 8, body);
    puts(to);
}

unsigned int withdraw(unsigned int balance, unsigned int amount) {
    // ruleid: assay.c.length-underflow
    balance -= amount;
    return balance;
}

unsigned int withdraw_checked(unsigned int balance, unsigned int amount) {
    if (amount > balance) return balance;
    // ok: assay.c.length-underflow
    balance -= amount;
    // ok: assay.c.length-underflow
    return balance;
}

void cut(const char *s) {
    // ruleid: assay.c.length-truncated
    short n = strlen(s);
    // ruleid: assay.c.length-truncated
    unsigned char m = (unsigned char)strlen(s);
    // ok: assay.c.length-truncated
    size_t k = strlen(s);
    // ok: assay.c.length-truncated
    int l = (int)strlen(s);
    printf("%d %d %zu %d", n, m, k, l);
}

