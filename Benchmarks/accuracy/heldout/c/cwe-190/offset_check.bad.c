#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BLOB_SIZE 65536u

static unsigned char blob[BLOB_SIZE];

int read_blob(uint32_t offset, uint32_t length, unsigned char *out)
{
    if (offset + length > BLOB_SIZE)
        return -1;
    memcpy(out, blob + offset, length);
    return 0;
}
