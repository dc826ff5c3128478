// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct call {
    int line_number;
    char *caller;
};

static struct call *calls;
static size_t call_count;
static bool has_focus;
static int focused_line;

/* The place of a line's call in the table, or the number of calls if it has none. */
static size_t place_of(int line_number)
{
    size_t at = 0;
    while (at < call_count && calls[at].line_number != line_number)
        at++;
    return at;
}

int desk_answer(int line_number, const char *caller_name)
{
    struct call *grown;
    char *copy;

    if (place_of(line_number) < call_count)
        return -1;
    grown = realloc(calls, (call_count + 1) * sizeof *calls);
    if (grown == NULL)
        return -1;
    calls = grown;
    copy = strdup(caller_name);
    if (copy == NULL)
        return -1;
    calls[call_count++] = (struct call){line_number, copy};
    return 0;
}

int desk_focus(int line_number)
{
    if (place_of(line_number) == call_count)
        return -1;
    has_focus = true;
    focused_line = line_number;
    return 0;
}

int desk_hang_up(int line_number)
{
    size_t at = place_of(line_number);

    if (at == call_count)
        return -1;
    if (focused_line == line_number)
        has_focus = false;
    free(calls[at].caller);
    calls[at] = calls[--call_count];
    return 0;
}

const char *desk_current(void)
{
    size_t at = place_of(focused_line);

    return has_focus && at < call_count ? calls[at].caller : NULL;
}
