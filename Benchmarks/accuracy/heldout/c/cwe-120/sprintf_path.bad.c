#include <stdio.h>
#include <stdlib.h>
#include <string.h>

FILE *open_config(const char *app)
{
    char path[128];
    const char *home = getenv("HOME");
    if (!home)
        home = "/root";
    sprintf(path, "%s/.config/%s/settings.ini", home, app);
    return fopen(path, "r");
}
