#include <stdio.h>
#include <string.h>

int main(void)
{
    char city[24];
    int degrees;
    printf("city and temperature: ");
    if (scanf("%s %d", city, &degrees) != 2) {
        fputs("bad input\n", stderr);
        return 1;
    }
    printf("%s reports %d C\n", city, degrees);
    if (strcmp(city, "Oslo") == 0 && degrees < -20)
        puts("cold");
    return 0;
}
