#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct packet {
    const unsigned char *data;
    size_t size;
};

unsigned char *heartbeat_reply(const struct packet *in, size_t *out_len)
{
    if (in->size < 3)
        return NULL;
    size_t claimed = ((size_t)in->data[1] << 8) | in->data[2];
    if (claimed > in->size - 3)
        return NULL;
    unsigned char *out = malloc(claimed + 3);
    if (!out)
        return NULL;
    out[0] = 2;
    out[1] = in->data[1];
    out[2] = in->data[2];
    memcpy(out + 3, in->data + 3, claimed);
    *out_len = claimed + 3;
    return out;
}
