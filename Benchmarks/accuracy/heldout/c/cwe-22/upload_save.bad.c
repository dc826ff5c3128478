#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int save_upload(const char *filename, const void *data, size_t len)
{
    char path[512];
    if (filename[0] == '\0')
        return -1;
    if (snprintf(path, sizeof path, "/var/spool/inbox/%s", filename) >= (int)sizeof path)
        return -1;
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return -1;
    ssize_t w = write(fd, data, len);
    close(fd);
    return w == (ssize_t)len ? 0 : -1;
}
