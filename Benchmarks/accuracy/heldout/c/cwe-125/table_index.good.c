#include <stdio.h>
#include <stdlib.h>

static const char *const months[12] = {
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December"
};

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s MONTH\n", argv[0]);
        return 2;
    }
    long m = strtol(argv[1], NULL, 10);
    if (m < 1 || m > 12) {
        fputs("no such month\n", stderr);
        return 1;
    }
    puts(months[m - 1]);
    return 0;
}
