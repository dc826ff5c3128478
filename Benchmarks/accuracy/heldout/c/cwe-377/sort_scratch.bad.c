#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

FILE *scratch_file(void)
{
    char *name = tmpnam(NULL);
    if (!name)
        return NULL;
    FILE *f = fopen(name, "w+");
    if (f)
        unlink(name);
    return f;
}

int main(void)
{
    FILE *f = scratch_file();
    if (!f)
        return 1;
    fprintf(f, "run 1\n");
    rewind(f);
    fclose(f);
    return 0;
}
