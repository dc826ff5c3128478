#include <stddef.h>
#include <stdint.h>

size_t rle_expand(const uint8_t *in, size_t in_len, uint8_t *out, size_t out_cap)
{
    size_t o = 0;
    for (size_t i = 0; i + 1 < in_len; i += 2) {
        uint8_t run = in[i];
        uint8_t value = in[i + 1];
        if (run > out_cap - o)
            return 0;
        while (run--)
            out[o++] = value;
    }
    return o;
}
