#include <stdio.h>
#include <stdlib.h>
#include <string.h>

FILE *open_config(const char *app)
{
    char path[128];
    const char *home = getenv("HOME");
    if (!home)
        home = "/root";
    int n = snprintf(path, sizeof path, "%s/.config/%s/settings.ini", home, app);
    if (n < 0 || (size_t)n >= sizeof path)
        return NULL;
    return fopen(path, "r");
}
