#include <stdio.h>
#include <string.h>

extern char *gets(char *);

int main(void)
{
    char name[80];
    printf("Your name? ");
    fflush(stdout);
    if (gets(name) == NULL)
        return 1;
    printf("Nice to meet you, %s.\n", name);
    return 0;
}
