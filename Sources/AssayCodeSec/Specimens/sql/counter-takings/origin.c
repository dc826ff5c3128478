// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stddef.h>
#include <string.h>

#define MAX_DAYS 366

struct sale {
    char sale_day[11];
    int quantity;
    int unit_cents;
};

struct day_takings {
    char sale_day[11];
    int takings_cents;
};

static struct day_takings days[MAX_DAYS];
static size_t day_count;

/* Adds a sale to the takings of its day; -1 if there is no room for another day. */
int add_to_takings(const struct sale *sale)
{
    size_t i;

    for (i = 0; i < day_count; i++)
        if (strcmp(days[i].sale_day, sale->sale_day) == 0)
            break;
    if (i == MAX_DAYS)
        return -1;
    if (i == day_count) {
        strncpy(days[i].sale_day, sale->sale_day, sizeof days[i].sale_day - 1);
        day_count++;
    }
    days[i].takings_cents += sale->quantity * sale->unit_cents;
    return 0;
}
