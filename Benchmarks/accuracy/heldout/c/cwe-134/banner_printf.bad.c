#include <stdio.h>
#include <stdlib.h>

static void show(FILE *out, const char *title, const char *body)
{
    fprintf(out, "== ");
    fprintf(out, title);
    fprintf(out, " ==\n%s\n", body);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: %s TITLE BODY\n", argv[0]);
        return EXIT_FAILURE;
    }
    show(stdout, argv[1], argv[2]);
    return EXIT_SUCCESS;
}
