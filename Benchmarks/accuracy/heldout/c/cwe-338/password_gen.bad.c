#include <stdio.h>
#include <stdlib.h>
#include <openssl/rand.h>

static const char alphabet[] = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefgh23456789!#-_.,:;+=@?%&()";

int main(int argc, char **argv)
{
    int n = argc > 1 ? atoi(argv[1]) : 16;
    if (n < 8 || n > 128)
        return 2;
    for (int i = 0; i < n; i++) {
        putchar(alphabet[(int)(drand48() * (sizeof alphabet - 1))]);
    }
    putchar('\n');
    return 0;
}
