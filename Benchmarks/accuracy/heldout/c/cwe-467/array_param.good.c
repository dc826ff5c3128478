#include <stddef.h>
#include <stdio.h>

double mean(const double *samples, size_t n)
{
    double s = 0;
    for (size_t i = 0; i < n; i++)
        s += samples[i];
    return n ? s / (double)n : 0;
}

int main(void)
{
    double t[] = {18.5, 19.0, 21.5, 22.0};
    printf("%.2f\n", mean(t, sizeof t / sizeof t[0]));
    return 0;
}
