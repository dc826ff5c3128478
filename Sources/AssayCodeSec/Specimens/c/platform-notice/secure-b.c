// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>
#include <string.h>

/* Writes a notice of a platform as one line of the station's record; returns its length, or -1. */
int write_notice(FILE *record, const char *clock_time, const char *notice_text)
{
    const char *const pieces[] = {"[", clock_time, "] ", notice_text, "\n"};
    size_t length = 0;

    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        if (fputs(pieces[i], record) == EOF)
            return -1;
        length += strlen(pieces[i]);
    }
    return (int)length;
}
