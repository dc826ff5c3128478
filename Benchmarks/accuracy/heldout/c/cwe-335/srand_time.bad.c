#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

unsigned int reset_code(void)
{
    srand((unsigned int)time(NULL));
    return 100000u + (unsigned int)rand() % 900000u;
}

int main(void)
{
    printf("Your one-time code: %u\n", reset_code());
    return 0;
}
