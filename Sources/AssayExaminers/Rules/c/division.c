#include <stdio.h>
#include <stdlib.h>

int average(int sum, int count) {
    // ruleid: assay.c.divide-by-input
    return sum / count;
}

int average_checked(int sum, int count) {
    if (count == 0) return 0;
    // ok: assay.c.divide-by-input
    return sum / count;
}

int from_text(char **argv) {
    int d = atoi(argv[1]);
    int z = 0;
    // ruleid: assay.c.divide-by-input
    printf("%d\n", 100 % d);
    // ruleid: assay.c.divide-by-zero
    printf("%d\n", 100 / z);
    // ruleid: assay.c.divide-by-zero
    printf("%d\n", 100 / 0);
    if (d) {
        // ok: assay.c.divide-by-input
        printf("%d\n", 100 / d);
    }
    int two = 2;
    // ok: assay.c.divide-by-zero
    printf("%d\n", 100 / two);
    // ok: assay.c.divide-by-zero
    return d != 0 ? 100 / d : 0;
}
