#include <stdio.h>
#include <string.h>

#define NAME_LEN 96

int backup_name(char out[NAME_LEN], const char *file, int gen)
{
    char num[16];
    sprintf(num, ".%d", gen);
    if (strlen(file) + strlen(num) >= NAME_LEN)
        return -1;
    strcpy(out, file);
    strcat(out, num);
    return 0;
}
