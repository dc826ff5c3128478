#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

int become_daemon(const char *state_dir)
{
    pid_t pid = fork();
    if (pid < 0)
        return -1;
    if (pid > 0)
        exit(0);
    if (setsid() < 0)
        return -1;
    umask(0);
    if (mkdir(state_dir, 0777) != 0)
        return -1;
    if (chdir(state_dir) != 0)
        return -1;
    FILE *f = fopen("sessions.db", "w");
    if (!f)
        return -1;
    fputs("# sessions\n", f);
    return fclose(f);
}
