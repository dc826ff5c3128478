#include <stdlib.h>
#include <string.h>

char *escape_html(const char *s)
{
    size_t extra = 0;
    for (const char *p = s; *p; p++) {
        if (*p == '<' || *p == '>')
            extra += 3;
        else if (*p == '&')
            extra += 4;
    }
    char *out = malloc(strlen(s) + extra + 1), *o = out;
    if (!out)
        return NULL;
    for (; *s; s++) {
        switch (*s) {
        case '<': memcpy(o, "&lt;", 4); o += 4; break;
        case '>': memcpy(o, "&gt;", 4); o += 4; break;
        case '&': memcpy(o, "&amp;", 5); o += 5; break;
        default: *o++ = *s;
        }
    }
    *o = '\0';
    return out;
}
