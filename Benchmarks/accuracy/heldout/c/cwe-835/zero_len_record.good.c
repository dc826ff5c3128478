#include <stddef.h>
#include <stdint.h>

int count_options(const uint8_t *opt, size_t n)
{
    size_t pos = 0;
    int count = 0;
    while (pos + 2 <= n) {
        uint8_t len = opt[pos + 1];
        if (len < 2 || len > n - pos)
            return -1;
        count++;
        pos += len;
    }
    return count;
}
