// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct address_list {
    char **items;
    size_t used;
};

/* Gives all memory of a list back and leaves it empty. */
static void clear_list(struct address_list *list)
{
    for (size_t i = 0; i < list->used; i++)
        free(list->items[i]);
    free(list->items);
    *list = (struct address_list){NULL, 0};
}

/* Adds a copy of an address to a list that has room for it; false if it is none. A failure empties the list. */
static bool add_address(struct address_list *list, const char *from, size_t length)
{
    bool is_valid = length > 0 && length <= 254 && memchr(from, '@', length) != NULL;

    if (!is_valid || (list->items[list->used] = strndup(from, length)) == NULL) {
        clear_list(list);
        return false;
    }
    list->used++;
    return true;
}

/* Splits a list of addresses at its commas; returns a new array of new strings, or NULL. */
char **parse_recipients(const char *list_text, size_t *recipient_count)
{
    struct address_list list = {NULL, 0};
    size_t commas = 0, length;
    bool is_good = true;

    for (const char *at = list_text; (at = strchr(at, ',')) != NULL; at++)
        commas++;
    list.items = calloc(commas + 1, sizeof *list.items);
    if (list.items == NULL)
        return NULL;

    for (size_t i = 0; is_good && i <= commas; i++) {
        list_text += strspn(list_text, " ");
        length = strcspn(list_text, ",");
        is_good = add_address(&list, list_text, length);
        list_text += length + 1;
    }
    if (!is_good)
        clear_list(&list);
    else
        *recipient_count = list.used;
    return list.items;
}
