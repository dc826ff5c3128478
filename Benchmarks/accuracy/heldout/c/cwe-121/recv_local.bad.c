#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

int handle_client(int fd)
{
    char command[64];
    memset(command, 0, sizeof command);
    ssize_t n = recv(fd, command, 1024, 0);
    if (n <= 0)
        return -1;
    if (strncmp(command, "STATUS", 6) == 0)
        return send(fd, "OK\n", 3, MSG_NOSIGNAL) == 3 ? 0 : -1;
    return send(fd, "?\n", 2, MSG_NOSIGNAL) == 2 ? 0 : -1;
}
