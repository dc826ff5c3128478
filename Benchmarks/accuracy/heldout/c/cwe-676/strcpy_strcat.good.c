#include <stdio.h>
#include <string.h>

#define NAME_LEN 96

int backup_name(char out[NAME_LEN], const char *file, int gen)
{
    char num[16];
    int k = snprintf(num, sizeof num, ".%d", gen);
    if (k < 0 || (size_t)k >= sizeof num)
        return -1;
    int n = snprintf(out, NAME_LEN, "%s%s", file, num);
    return n < 0 || n >= NAME_LEN ? -1 : 0;
}
