// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdlib.h>
#include <string.h>

struct call { int line_number; char *caller; struct call *next; };

static struct call *calls, *focused;

static struct call **find_call(int line_number)
{
    struct call **place = &calls;
    while (*place != NULL && (*place)->line_number != line_number)
        place = &(*place)->next;
    return place;
}

int desk_answer(int line_number, const char *caller_name)
{
    struct call **place = find_call(line_number), *call;
    if (*place != NULL || (call = malloc(sizeof *call)) == NULL)
        return -1;
    *call = (struct call){line_number, strdup(caller_name), NULL};
    *place = call;
    return 0;
}

int desk_focus(int line_number)
{
    struct call *found = *find_call(line_number);
    if (found != NULL)
        focused = found;
    return found != NULL ? 0 : -1;
}

int desk_hang_up(int line_number)
{
    struct call **place = find_call(line_number), *ended = *place;
    if (ended == NULL)
        return -1;
    *place = ended->next;
    free(ended->caller);
    free(ended);
    return 0;
}

const char *desk_current(void) { return focused ? focused->caller : NULL; }
