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
        unsigned char b;
        do {
            if (RAND_bytes(&b, 1) != 1)
                return 1;
        } while (b >= 256 - 256 % (sizeof alphabet - 1));
        putchar(alphabet[b % (sizeof alphabet - 1)]);
    }
    putchar('\n');
    return 0;
}
