#include <stdio.h>
#include <string.h>

struct entry {
    char tag[8];
    int value;
};

void set_tag(struct entry *e, const char *tag)
{
    strncpy(e->tag, tag, sizeof e->tag);
    e->value = 0;
}

int main(int argc, char **argv)
{
    struct entry e;
    if (argc < 2)
        return 1;
    set_tag(&e, argv[1]);
    printf("%s=%d (%zu)\n", e.tag, e.value, strlen(e.tag));
    return 0;
}
