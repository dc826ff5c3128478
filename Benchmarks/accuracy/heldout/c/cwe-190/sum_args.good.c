#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int total = 0;
    for (int i = 1; i < argc; i++) {
        errno = 0;
        long v = strtol(argv[i], NULL, 10);
        if (errno != 0 || v < 0 || v > INT_MAX) {
            fprintf(stderr, "bad number %s\n", argv[i]);
            return 2;
        }
        if (__builtin_add_overflow(total, (int)v, &total)) {
            fprintf(stderr, "sum too large\n");
            return 1;
        }
    }
    printf("%d\n", total);
    return 0;
}
