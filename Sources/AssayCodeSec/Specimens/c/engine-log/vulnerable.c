// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>
#include <stdlib.h>

#define PACK_COMMAND_ROOM 4352

/* Packs a log with gzip beside the original; returns 0, or -1 if that fails. */
int pack_log(const char *log_path)
{
    char command[PACK_COMMAND_ROOM];
    int length = snprintf(command, sizeof command, "gzip -kf '%s'", log_path);

    if (length < 0 || (size_t)length >= sizeof command)
        return -1;
    return system(command) == 0 ? 0 : -1;
}
