// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Copies the value of the first field with a tag out of a frame; returns its length, or -1. */
int frame_field(const uint8_t *frame, size_t frame_len, uint8_t field_tag, uint8_t *field_value, size_t value_room)
{
    size_t offset = 0;

    while (offset < frame_len) {
        uint8_t tag = frame[offset];
        uint8_t length = frame[offset + 1];

        if (tag == field_tag) {
            if (length > value_room)
                return -1;
            memcpy(field_value, &frame[offset + 2], length);
            return length;
        }
        offset += 2 + (size_t)length;
    }
    return -1;
}
