// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>

/* Writes a notice of a platform as one line of the station's record; returns its length, or -1. */
int write_notice(FILE *record, const char *clock_time, const char *notice_text)
{
    int length = fprintf(record, "[%s] %s\n", clock_time, notice_text);

    return length < 0 ? -1 : length;
}
