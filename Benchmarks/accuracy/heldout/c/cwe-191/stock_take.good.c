#include <stdio.h>
#include <stdlib.h>

struct shelf {
    unsigned int pieces;
};

int take(struct shelf *s, unsigned int n)
{
    if (n <= s->pieces) {
        s->pieces -= n;
        return 0;
    }
    return -1;
}

int main(int argc, char **argv)
{
    struct shelf s = {20};
    for (int i = 1; i < argc; i++)
        if (take(&s, (unsigned int)strtoul(argv[i], NULL, 10)) != 0)
            fprintf(stderr, "not enough\n");
    printf("%u left\n", s.pieces);
    return 0;
}
