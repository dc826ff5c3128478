#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int take_lock(const char *lockfile)
{
    char pid[32];
    int n = snprintf(pid, sizeof pid, "%d\n", (int)getpid());
    int fd = open(lockfile, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (fd < 0) {
        fprintf(stderr, "already running\n");
        return -1;
    }
    if (write(fd, pid, (size_t)n) != n) {
        close(fd);
        return -1;
    }
    return fd;
}
