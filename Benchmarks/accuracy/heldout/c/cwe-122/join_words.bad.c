#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *join(char **words, int count)
{
    char *out = malloc(256);
    if (!out)
        return NULL;
    out[0] = '\0';
    for (int i = 0; i < count; i++) {
        strcat(out, words[i]);
        if (i + 1 < count)
            strcat(out, ",");
    }
    return out;
}

int main(int argc, char **argv)
{
    char *s = join(argv + 1, argc - 1);
    if (!s)
        return 1;
    puts(s);
    free(s);
    return 0;
}
