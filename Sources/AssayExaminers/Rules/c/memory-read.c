#include <sys/socket.h>
#include <unistd.h>

int from_socket(int fd) {
    unsigned int len;
    char body[256];
    if (recv(fd, &len, sizeof(len), 0) != sizeof(len)) return -1;
    // ruleid: assay.c.read-length-unchecked
    if (recv(fd, body, len, 0) < 0) return -1;
    return body[0];
}

int from_file(int fd, int n) {
    char body[256];
    // ruleid: assay.c.read-length-unchecked
    return (int)read(fd, body, n);
}

int from_file_checked(int fd, int n) {
    char body[256];
    if (n < 0 || n > (int)sizeof(body)) return -1;
    // ok: assay.c.read-length-unchecked
    if (read(fd, body, n) < 0) return -1;
    // ok: assay.c.read-length-unchecked
    return (int)read(fd, body, sizeof(body));
}
