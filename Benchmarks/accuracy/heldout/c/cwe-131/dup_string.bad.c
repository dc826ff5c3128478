#include <ctype.h>
#include <stdlib.h>
#include <string.h>

char *upper_copy(const char *s)
{
    char *out = malloc(strlen(s));
    if (!out)
        return NULL;
    strcpy(out, s);
    for (char *p = out; *p; p++)
        *p = (char)toupper((unsigned char)*p);
    return out;
}
