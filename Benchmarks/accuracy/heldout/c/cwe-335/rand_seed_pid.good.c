#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

int make_token(unsigned char token[24])
{
    unsigned char extra[32];
    if (getrandom(extra, sizeof extra, 0) != (ssize_t)sizeof extra)
        return -1;
    RAND_add(extra, sizeof extra, 0.0);
    memset(extra, 0, sizeof extra);
    return RAND_bytes(token, 24) == 1 ? 0 : -1;
}
