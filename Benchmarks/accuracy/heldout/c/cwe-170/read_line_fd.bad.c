#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int handle_request(int fd)
{
    char buf[1024];
    ssize_t n = read(fd, buf, sizeof buf);
    if (n <= 0)
        return -1;
    char *q = strchr(buf, '?');
    int id = q ? atoi(q + 1) : 0;
    printf("request %d\n", id);
    return id;
}
