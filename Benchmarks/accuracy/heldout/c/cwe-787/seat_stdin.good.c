#include <stdio.h>

int main(void)
{
    int seats[40] = {0};
    int n, price, sold = 0;
    while (scanf("%d %d", &n, &price) == 2) {
        if (n < 0 || n >= 40) {
            fprintf(stderr, "no seat %d\n", n);
            continue;
        }
        seats[n] = price;
        sold++;
    }
    long sum = 0;
    for (int i = 0; i < 40; i++)
        sum += seats[i];
    printf("%d sold, income %ld\n", sold, sum);
    return 0;
}
