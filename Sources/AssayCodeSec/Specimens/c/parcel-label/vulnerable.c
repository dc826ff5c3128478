// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>
#include <string.h>

/* Writes the address of a parcel as three lines; returns their length, or -1 if they do not fit. */
int compose_label(char *label, size_t label_size, const char *recipient_name, const char *street_line,
                  const char *post_code, const char *city_name)
{
    char text[160];
    size_t length;

    strcpy(text, recipient_name);
    strcat(text, "\n");
    strcat(text, street_line);
    strcat(text, "\n");
    strcat(text, post_code);
    strcat(text, " ");
    strcat(text, city_name);
    strcat(text, "\n");

    length = strlen(text);
    if (length + 1 > label_size)
        return -1;
    memcpy(label, text, length + 1);
    return (int)length;
}
