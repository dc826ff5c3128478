#include <stdio.h>
#include <string.h>

int main(void)
{
    char name[80];
    printf("Your name? ");
    fflush(stdout);
    if (fgets(name, sizeof name, stdin) == NULL)
        return 1;
    name[strcspn(name, "\r\n")] = '\0';
    printf("Nice to meet you, %s.\n", name);
    return 0;
}
