// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdlib.h>
#include <string.h>

/* Splits a list of addresses at its commas; returns a new array of new strings, or NULL. */
char **parse_recipients(const char *list_text, size_t *recipient_count)
{
    char **recipients = NULL, **grown, *address;
    size_t used = 0, length;

    for (;;) {
        list_text += strspn(list_text, " ");
        length = strcspn(list_text, ",");
        if (length == 0 || length > 254)
            goto fail;
        grown = realloc(recipients, (used + 1) * sizeof *recipients);
        if (grown == NULL)
            goto fail;
        recipients = grown;
        address = strndup(list_text, length);
        if (address == NULL)
            goto fail;
        recipients[used++] = address;
        if (strchr(address, '@') == NULL) {
            free(address);
            goto fail;
        }
        if (list_text[length] == '\0')
            break;
        list_text += length + 1;
    }
    *recipient_count = used;
    return recipients;

fail:
    while (used > 0)
        free(recipients[--used]);
    free(recipients);
    return NULL;
}
