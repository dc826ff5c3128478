#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int store_key(const char *path, const unsigned char *key, size_t len)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (fd < 0)
        return -1;
    if (fchmod(fd, 0666) != 0) {
        close(fd);
        return -1;
    }
    if (write(fd, key, len) != (ssize_t)len) {
        close(fd);
        return -1;
    }
    return close(fd);
}
