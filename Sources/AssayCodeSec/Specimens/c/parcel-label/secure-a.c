// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>
#include <string.h>

/* Writes the address of a parcel as three lines; returns their length, or -1 if they do not fit. */
int compose_label(char *label, size_t label_size, const char *recipient_name, const char *street_line,
                  const char *post_code, const char *city_name)
{
    int length = snprintf(label, label_size, "%s\n%s\n%s %s\n", recipient_name, street_line, post_code, city_name);

    if (length < 0 || (size_t)length >= label_size)
        return -1;
    return length;
}
