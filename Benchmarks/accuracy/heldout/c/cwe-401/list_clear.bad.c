#include <stdlib.h>
#include <string.h>

struct node {
    char *text;
    struct node *next;
};

struct node *push(struct node *head, const char *text)
{
    struct node *n = malloc(sizeof *n);
    if (!n)
        return head;
    n->text = strdup(text);
    n->next = head;
    return n;
}

void clear(struct node *head)
{
    while (head) {
        struct node *next = head->next;
        free(head);
        head = next;
    }
}
