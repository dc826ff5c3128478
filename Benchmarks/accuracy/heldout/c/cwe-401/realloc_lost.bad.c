#include <stdlib.h>
#include <string.h>

struct log {
    char *data;
    size_t len, cap;
};

int log_append(struct log *l, const char *s)
{
    size_t n = strlen(s);
    if (l->len + n + 1 > l->cap) {
        size_t cap = (l->len + n + 1) * 2;
        l->data = realloc(l->data, cap);
        if (!l->data)
            return -1;
        l->cap = cap;
    }
    memcpy(l->data + l->len, s, n + 1);
    l->len += n;
    return 0;
}
