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

unsigned char *picture(int width, int height)
{
    int bytes = width * height * 4;
    // ruleid: assay.c.product-allocated
    return malloc(bytes);
}

unsigned char *picture_well(uint32_t width, uint32_t height)
{
    size_t bytes;
    if (width == 0 || height > 65535 || width > 65535)
        return NULL;
    bytes = (size_t) width * height * 4;
    // ok: assay.c.product-allocated
    return malloc(bytes);
}

int withdraw(unsigned int *balance, unsigned int have, unsigned int amount)
{
    // ruleid: assay.c.unsigned-difference-tested
    if (have - amount < 0)
        return -1;
    *balance = have;
    return 0;
}

int withdraw_well(unsigned int *balance, unsigned int have, unsigned int amount)
{
    // ok: assay.c.unsigned-difference-tested
    if (amount > have)
        return -1;
    *balance = have - amount;
    return 0;
}
