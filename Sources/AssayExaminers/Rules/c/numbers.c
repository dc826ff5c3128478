#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int take(char *out, const char *data, size_t size, size_t offset, size_t length)
{
    // ruleid: assay.c.overflow-in-check
    if (offset + length > size)
        return -1;
    memcpy(out, data + offset, length);
    return 0;
}

int take_well(char *out, const char *data, size_t size, size_t offset, size_t length)
{
    // ok: assay.c.overflow-in-check
    if (offset > size || length > size - offset)
        return -1;
    memcpy(out, data + offset, length);
    return 0;
}
