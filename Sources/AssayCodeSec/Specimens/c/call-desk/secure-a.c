// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdlib.h>
#include <string.h>

struct call {
    int line_number;
    char *caller;
    struct call *next;
};

static struct call *calls;
static struct call *focused;

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
    if (*place != NULL || (call = calloc(1, sizeof *call)) == NULL)
        return -1;
    call->line_number = line_number;
    call->caller = strdup(caller_name);
    if (call->caller == NULL) {
        free(call);
        return -1;
    }
    *place = call;
    return 0;
}

int desk_focus(int line_number)
{
    struct call *found = *find_call(line_number);
    if (found == NULL)
        return -1;
    focused = found;
    return 0;
}

int desk_hang_up(int line_number)
{
    struct call **place = find_call(line_number), *ended = *place;
    if (ended == NULL)
        return -1;
    if (focused == ended)
        focused = NULL;
    *place = ended->next;
    free(ended->caller);
    free(ended);
    return 0;
}

const char *desk_current(void)
{
    return focused ? focused->caller : NULL;
}
