#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

int sign_in(int fd, const char *user, const char *password)
{
    char line[256];
    snprintf(line, sizeof(line), "LOGIN %s %s\r\n", user, password);
    // ruleid: assay.c.secret-over-socket
    return send(fd, line, strlen(line), 0) < 0 ? -1 : 0;
}

int sign_in_well(SSL *tls, const char *user, const char *password)
{
    char line[256];
    snprintf(line, sizeof(line), "LOGIN %s %s\r\n", user, password);
    // ok: assay.c.secret-over-socket
    return SSL_write(tls, line, (int) strlen(line)) <= 0 ? -1 : 0;
}

int greet(int fd, const char *user, const char *password)
{
    char line[256];
    if (password == NULL)
        return -1;
    snprintf(line, sizeof(line), "HELLO %s\r\n", user);
    // ok: assay.c.secret-over-socket
    return send(fd, line, strlen(line), 0) < 0 ? -1 : 0;
}

int open_ftp(const char *ip)
{
    struct sockaddr_in to = {0};
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0)
        return -1;
    to.sin_family = AF_INET;
    // ruleid: assay.c.cleartext-port
    to.sin_port = htons(21);
    if (inet_pton(AF_INET, ip, &to.sin_addr) != 1)
        return -1;
    if (connect(fd, (struct sockaddr *) &to, sizeof(to)) < 0)
        return -1;
    return fd;
}
