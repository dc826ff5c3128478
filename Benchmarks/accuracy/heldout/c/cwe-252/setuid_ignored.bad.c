#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>

int work(int sock);

int run_worker(int sock, uid_t uid, gid_t gid)
{
    setgid(gid);
    setuid(uid);
    return work(sock);
}
