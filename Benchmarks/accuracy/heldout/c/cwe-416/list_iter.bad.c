#include <stdlib.h>

struct job {
    int id;
    int done;
    struct job *next;
};

void free_jobs(struct job *head)
{
    for (struct job *j = head; j != NULL; j = j->next)
        free(j);
}

int pending(const struct job *head)
{
    int n = 0;
    for (; head; head = head->next)
        n += !head->done;
    return n;
}
