#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void every(int from, int to, int stride)
{
    int i;
    // ruleid: assay.c.loop-step-from-input
    for (i = from; i <= to; i += stride)
        printf("%d\n", i);
}

void every_well(int from, int to, int stride)
{
    int i;
    if (stride < 1)
        stride = 1;
    // ok: assay.c.loop-step-from-input
    for (i = from; i <= to; i += stride)
        printf("%d\n", i);
}

void options(const uint8_t *opts, size_t size)
{
    size_t at = 0;
    // ruleid: assay.c.record-length-zero
    while (at < size) {
        uint16_t len;
        memcpy(&len, opts + at, sizeof(len));
        printf("%u\n", len);
        at += len;
    }
}

void options_well(const uint8_t *opts, size_t size)
{
    size_t at = 0;
    // ok: assay.c.record-length-zero
    while (at < size) {
        uint16_t len;
        memcpy(&len, opts + at, sizeof(len));
        if (len < 2 || len > size - at)
            break;
        printf("%u\n", len);
        at += len;
    }
}
