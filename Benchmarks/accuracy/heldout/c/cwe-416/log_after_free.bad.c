#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct client {
    int fd;
    char name[32];
    unsigned long bytes;
};

void disconnect(struct client *c)
{
    close(c->fd);
    free(c);
    printf("%s left after %lu bytes\n", c->name, c->bytes);
}
