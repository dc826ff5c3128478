#include <stdio.h>
#include <stdlib.h>

int fee_cents(int category, int weight)
{
    int base = 900;
    switch (category) {
    case 1:
        base = 250;
        break;
    case 2:
        base = 420;
        break;
    case 3:
        base = 700;
        break;
    }
    return base + 10 * weight;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 1;
    printf("%d\n", fee_cents(atoi(argv[1]), atoi(argv[2]) % 1000));
    return 0;
}
