#include <stdio.h>
#include <string.h>

#define CAP 4096

int count_words(const char *path)
{
    static char text[CAP];
    int words = 0;
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    size_t n = fread(text, 1, CAP, f);
    fclose(f);
    text[n] = '\0';
    for (char *p = strtok(text, " \t\n"); p; p = strtok(NULL, " \t\n"))
        words++;
    return words;
}
