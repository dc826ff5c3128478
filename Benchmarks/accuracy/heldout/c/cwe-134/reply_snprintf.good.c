#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int answer(int fd)
{
    char in[512], out[1024];
    ssize_t n = recv(fd, in, sizeof in - 1, 0);
    if (n <= 0)
        return -1;
    in[n] = '\0';
    int len = snprintf(out, sizeof out, "%s", in);
    if (len < 0)
        return -1;
    if ((size_t)len >= sizeof out)
        len = sizeof out - 1;
    return send(fd, out, (size_t)len, 0) == len ? 0 : -1;
}
