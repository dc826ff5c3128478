// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reads a line such as "#EXTINF:215,Ann Lee - Rain" of a playlist; returns 0, or -1 if it has another form. */
int parse_entry(const char *info_line, int *play_seconds, char *track_title, size_t title_room)
{
    const char *comma;

    if (strncmp(info_line, "#EXTINF:", 8) != 0 || title_room == 0)
        return -1;

    *play_seconds = atoi(info_line + 8);
    comma = strchr(info_line, ',');
    strncpy(track_title, comma + 1, title_room - 1);
    track_title[title_room - 1] = '\0';
    return 0;
}
