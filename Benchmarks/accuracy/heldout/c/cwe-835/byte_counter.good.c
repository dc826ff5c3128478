#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int limit = argc > 1 ? atoi(argv[1]) : 100;
    if (limit < 0 || limit > 1000)
        return 2;
    for (int i = 0; i < limit; i++) {
        int sq = i * i;
        printf("%d squared is %d\n", i, sq);
    }
    puts("end");
    return 0;
}
