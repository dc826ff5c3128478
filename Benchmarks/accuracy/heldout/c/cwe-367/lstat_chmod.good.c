#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int publish(const char *path, uid_t owner)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0)
        return -1;
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_uid != owner) {
        close(fd);
        return -1;
    }
    int rc = fchmod(fd, 0644);
    close(fd);
    return rc;
}
