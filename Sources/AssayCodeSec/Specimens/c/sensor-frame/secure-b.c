// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct byte_reader {
    const uint8_t *next;
    const uint8_t *end;
};

/* Takes the next byte, if there is one. */
static bool take_byte(struct byte_reader *reader, uint8_t *byte)
{
    if (reader->next == reader->end)
        return false;
    *byte = *reader->next++;
    return true;
}

/* Copies the value of the first field with a tag out of a frame; returns its length, or -1. */
int frame_field(const uint8_t *frame, size_t frame_len, uint8_t field_tag, uint8_t *field_value, size_t value_room)
{
    struct byte_reader reader = {frame, frame + frame_len};
    uint8_t tag, length, byte;

    while (take_byte(&reader, &tag) && take_byte(&reader, &length)) {
        bool is_wanted = tag == field_tag;

        if (is_wanted && length > value_room)
            return -1;
        for (unsigned int i = 0; i < length; i++) {
            if (!take_byte(&reader, &byte))
                return -1;
            if (is_wanted)
                field_value[i] = byte;
        }
        if (is_wanted)
            return length;
    }
    return -1;
}
