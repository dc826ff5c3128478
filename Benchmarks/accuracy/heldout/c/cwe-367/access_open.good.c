#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int print_for_user(const char *path)
{
    char buf[1024];
    ssize_t n;
    uid_t saved = geteuid();
    if (seteuid(getuid()) != 0)
        return -1;
    int fd = open(path, O_RDONLY | O_NOFOLLOW);
    if (seteuid(saved) != 0)
        _exit(1);
    if (fd < 0) {
        perror(path);
        return -1;
    }
    while ((n = read(fd, buf, sizeof buf)) > 0)
        if (write(STDOUT_FILENO, buf, (size_t)n) != n)
            break;
    close(fd);
    return 0;
}
