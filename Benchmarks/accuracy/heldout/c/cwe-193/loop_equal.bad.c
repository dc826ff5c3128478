#include <stdio.h>

#define DAYS 7

int main(void)
{
    double rain[DAYS], sum = 0;
    for (int i = 0; i <= DAYS; i++) {
        printf("day %d: ", i + 1);
        if (scanf("%lf", &rain[i]) != 1)
            return 1;
        sum += rain[i];
    }
    printf("mean %.2f mm\n", sum / DAYS);
    return 0;
}
