#include <stdlib.h>

struct job {
    int id;
    int done;
    struct job *next;
};

void free_jobs(struct job *head)
{
    while (head != NULL) {
        struct job *next = head->next;
        free(head);
        head = next;
    }
}

int pending(const struct job *head)
{
    int n = 0;
    for (; head; head = head->next)
        n += !head->done;
    return n;
}
