#include <stddef.h>
#include <stdint.h>

struct table {
    uint32_t nbuckets;
    uint32_t *heads;
};

uint32_t hash(const char *key)
{
    uint32_t h = 2166136261u;
    while (*key)
        h = (h ^ (unsigned char)*key++) * 16777619u;
    return h;
}

/* nbuckets is read from the file header when a table is opened */
int64_t lookup(const struct table *t, const char *key)
{
    if (t == NULL || t->nbuckets == 0)
        return -1;
    return t->heads[hash(key) % t->nbuckets];
}
