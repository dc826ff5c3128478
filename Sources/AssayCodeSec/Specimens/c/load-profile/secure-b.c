// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <ctype.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* Reads one or two digits and moves on; returns -1 if there are none. */
static int two_digits(const char **cursor)
{
    int value = 0, digits = 0;

    while (digits < 2 && isdigit((unsigned char)**cursor)) {
        value = value * 10 + (*(*cursor)++ - '0');
        digits++;
    }
    return digits ? value : -1;
}

/* Adds a reading such as "13:45;250" to the load profile of a day; returns 0, or -1 if it has another form. */
int add_reading(uint32_t *day_profile, size_t slot_count, const char *reading_line)
{
    const char *cursor = reading_line;
    char *rest;
    int hour, minute;
    unsigned long watt_hours;
    size_t slot;

    if ((hour = two_digits(&cursor)) < 0 || *cursor++ != ':')
        return -1;
    if ((minute = two_digits(&cursor)) < 0 || minute > 59 || *cursor++ != ';' || !isdigit((unsigned char)*cursor))
        return -1;
    watt_hours = strtoul(cursor, &rest, 10);
    if (*rest != '\0' || watt_hours > UINT32_MAX)
        return -1;

    slot = ((size_t)hour * 60 + (size_t)minute) * slot_count / (24 * 60);
    if (slot >= slot_count)
        return -1;
    day_profile[slot] += (uint32_t)watt_hours;
    return 0;
}
