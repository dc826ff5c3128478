#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int print_records(const uint8_t *buf, size_t n)
{
    size_t pos = 0;
    while (pos < n) {
        if (n - pos < 2)
            return -1;
        uint8_t type = buf[pos];
        uint8_t len = buf[pos + 1];
        if (len > n - pos - 2)
            return -1;
        printf("type %u:", type);
        for (size_t i = 0; i < len; i++)
            printf(" %02x", buf[pos + 2 + i]);
        putchar('\n');
        pos += 2 + (size_t)len;
    }
    return 0;
}
