#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

unsigned int reset_code(void)
{
    unsigned int v;
    do {
        if (getrandom(&v, sizeof v, 0) != (ssize_t)sizeof v)
            abort();
    } while (v >= 4294800000u);
    return 100000u + v % 900000u;
}

int main(void)
{
    printf("Your one-time code: %u\n", reset_code());
    return 0;
}
