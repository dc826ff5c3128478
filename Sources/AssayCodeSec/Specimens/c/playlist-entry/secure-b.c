// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What follows a mark in a text, or NULL if the text has no such mark. */
static const char *after_mark(const char *text, const char *mark)
{
    const char *found = strstr(text, mark);

    return found ? found + strlen(mark) : NULL;
}

/* Reads a line such as "#EXTINF:215,Ann Lee - Rain" of a playlist; returns 0, or -1 if it has another form. */
int parse_entry(const char *info_line, int *play_seconds, char *track_title, size_t title_room)
{
    const char *length = after_mark(info_line, "#EXTINF:");
    const char *name;
    size_t letters;

    if (length == NULL || length != info_line + 8 || title_room == 0)
        return -1;
    name = after_mark(length, ",");
    if (name == NULL)
        return -1;

    *play_seconds = (int)strtol(length, NULL, 10);
    letters = strlen(name);
    if (letters >= title_room)
        letters = title_room - 1;
    memcpy(track_title, name, letters);
    track_title[letters] = '\0';
    return 0;
}
