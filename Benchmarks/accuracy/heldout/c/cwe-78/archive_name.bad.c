#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
        return 2;
    }
    char cmd[512];
    snprintf(cmd, sizeof cmd, "tar -czf /var/backups/out.tgz %s", argv[1]);
    int status = system(cmd);
    if (status != 0) {
        fprintf(stderr, "backup failed (%d)\n", status);
        return 1;
    }
    puts("backup written");
    return 0;
}
