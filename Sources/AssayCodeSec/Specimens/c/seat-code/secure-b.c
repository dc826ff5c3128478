// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <ctype.h>
#include <stddef.h>

/* Whether a character belongs to the code of a seat. */
static int belongs_to_code(char character)
{
    return isalnum((unsigned char)character) != 0;
}

/* Writes a seat as a compact code of capital letters and digits; returns the length of the code. */
size_t compact_seat(char *seat_code, size_t code_size, const char *seat_text)
{
    size_t length = 0;
    char *pen = seat_code;

    for (const char *cursor = seat_text; *cursor != '\0'; cursor++)
        length += (size_t)belongs_to_code(*cursor);
    if (code_size == 0)
        return 0;
    if (length >= code_size)
        length = code_size - 1;

    while (pen != seat_code + length) {
        if (belongs_to_code(*seat_text))
            *pen++ = (char)toupper((unsigned char)*seat_text);
        seat_text++;
    }
    *pen = '\0';
    return length;
}
