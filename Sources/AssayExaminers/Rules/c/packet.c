#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct header {
    uint8_t kind;
    uint16_t length;
};

int echo(int fd, const unsigned char *frame, size_t size)
{
    unsigned int payload = (frame[1] << 8) | frame[2];
    if (size < 3)
        return -1;
    // ruleid: assay.c.length-field-unchecked
    return write(fd, frame + 3, payload) < 0 ? -1 : 0;
}

int echo_well(int fd, const unsigned char *frame, size_t size)
{
    unsigned int payload;
    if (size < 3)
        return -1;
    payload = (frame[1] << 8) | frame[2];
    if (payload > size - 3)
        return -1;
    // ok: assay.c.length-field-unchecked
    return write(fd, frame + 3, payload) < 0 ? -1 : 0;
}

int body(unsigned char *out, const uint8_t *data, size_t size)
{
    const struct header *h = (const struct header *) data;
    uint16_t n = ntohs(h->length);
    if (size < sizeof(*h))
        return -1;
    // ruleid: assay.c.length-field-unchecked
    memcpy(out, data + sizeof(*h), n);
    return n;
}

int body_well(unsigned char *out, size_t room, const uint8_t *data, size_t size)
{
    const struct header *h = (const struct header *) data;
    uint16_t n;
    if (size < sizeof(*h))
        return -1;
    n = ntohs(h->length);
    if (n > size - sizeof(*h) || n > room)
        return -1;
    // ok: assay.c.length-field-unchecked
    memcpy(out, data + sizeof(*h), n);
    return n;
}
