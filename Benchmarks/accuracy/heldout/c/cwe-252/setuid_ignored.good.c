#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>

int work(int sock);

int run_worker(int sock, uid_t uid, gid_t gid)
{
    if (setgid(gid) != 0 || setuid(uid) != 0) {
        perror("drop privileges");
        return -1;
    }
    return work(sock);
}
