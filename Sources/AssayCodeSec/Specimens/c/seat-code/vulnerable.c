// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <ctype.h>
#include <stddef.h>

/* Writes a seat as a compact code of capital letters and digits; returns the length of the code. */
size_t compact_seat(char *seat_code, size_t code_size, const char *seat_text)
{
    size_t used = 0;

    for (; *seat_text != '\0' && used < code_size; seat_text++) {
        if (isalnum((unsigned char)*seat_text))
            seat_code[used++] = (char)toupper((unsigned char)*seat_text);
    }
    seat_code[used] = '\0';
    return used;
}
