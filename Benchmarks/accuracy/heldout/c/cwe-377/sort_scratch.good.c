#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

FILE *scratch_file(void)
{
    char name[] = "/tmp/sortXXXXXX";
    int fd = mkstemp(name);
    if (fd < 0)
        return NULL;
    FILE *f = fdopen(fd, "w+");
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
