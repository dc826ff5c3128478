// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Adds a reading such as "13:45;250" to the load profile of a day; returns 0, or -1 if it has another form. */
int add_reading(uint32_t *day_profile, size_t slot_count, const char *reading_line)
{
    int hour, minute, slot;
    unsigned int watt_hours;

    if (sscanf(reading_line, "%d:%d;%u", &hour, &minute, &watt_hours) != 3)
        return -1;

    slot = (hour * 60 + minute) * (int)slot_count / (24 * 60);
    day_profile[slot] += watt_hours;
    return 0;
}
