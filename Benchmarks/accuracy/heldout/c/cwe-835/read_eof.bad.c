#include <stdio.h>
#include <string.h>
#include <unistd.h>

int read_all(int fd, char *buf, size_t want)
{
    size_t got = 0;
    while (got < want) {
        ssize_t r = read(fd, buf + got, want - got);
        if (r < 0)
            return -1;
        got += (size_t)r;
    }
    return 0;
}
