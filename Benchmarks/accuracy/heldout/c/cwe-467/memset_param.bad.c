#include <stdio.h>
#include <string.h>

void wipe(char *secret)
{
    memset(secret, 0, sizeof(secret));
}

int main(void)
{
    char pin[64];
    if (!fgets(pin, sizeof pin, stdin))
        return 1;
    int ok = strncmp(pin, "quit", 4) != 0;
    wipe(pin);
    return !ok;
}
