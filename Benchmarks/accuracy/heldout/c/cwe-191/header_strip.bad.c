#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define HEADER 8

unsigned char *payload_copy(const unsigned char *pkt, uint16_t total, size_t *len)
{
    size_t body = (size_t)total - HEADER;
    unsigned char *out = malloc(body + 1);
    if (!out)
        return NULL;
    memcpy(out, pkt + HEADER, body);
    out[body] = 0;
    *len = body;
    return out;
}
