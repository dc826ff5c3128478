#include <stdio.h>
#include <string.h>

void wipe(char *secret, size_t n)
{
    explicit_bzero(secret, n);
}

int main(void)
{
    char pin[64];
    if (!fgets(pin, sizeof pin, stdin))
        return 1;
    int ok = strncmp(pin, "quit", 4) != 0;
    wipe(pin, sizeof pin);
    return !ok;
}
