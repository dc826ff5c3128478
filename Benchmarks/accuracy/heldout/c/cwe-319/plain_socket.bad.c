#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

int send_login(int fd, const char *user, const char *password)
{
    char msg[256];
    int n = snprintf(msg, sizeof msg, "LOGIN %s %s\r\n", user, password);
    if (n < 0 || (size_t)n >= sizeof msg)
        return -1;
    if (send(fd, msg, (size_t)n, MSG_NOSIGNAL) != n)
        return -1;
    return 0;
}
