#include <stdio.h>

int main(int argc, char **argv)
{
    FILE *f = argc > 1 ? fopen(argv[1], "r") : stdin;
    long sum = 0, v;
    int n = 0;
    if (!f)
        return 1;
    while (fscanf(f, "%ld", &v) == 1 && n < 1000000) {
        sum += v % 1000;
        n++;
    }
    if (n == 0) {
        puts("no values");
        return 0;
    }
    printf("mean %ld of %d values\n", sum / n, n);
    return 0;
}
