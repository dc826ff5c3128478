// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stddef.h>

/* Copies characters up to the end mark, as many as there is room for, and ends the copy. Returns where the mark is. */
static const char *copy_until(char *target, size_t room, const char *source, char end_mark)
{
    size_t used = 0;

    for (; *source != '\0' && *source != end_mark; source++) {
        if (used + 1 < room)
            target[used++] = *source;
    }
    if (room > 0)
        target[used] = '\0';
    return source;
}

/* Splits "Ulm, Main Square" into town and place; returns 0, or -1 if there is no comma. */
int split_stop(const char *stop_text, char *town_out, size_t town_size, char *place_out, size_t place_size)
{
    const char *rest = stop_text;

    while (*rest != ',') {
        if (*rest++ == '\0')
            return -1;
    }
    rest = copy_until(town_out, town_size, stop_text, ',') + 1;
    while (*rest == ' ')
        rest++;
    copy_until(place_out, place_size, rest, '\0');
    return 0;
}
