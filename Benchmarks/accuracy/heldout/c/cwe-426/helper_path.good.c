#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    pid_t pid = fork();
    if (pid < 0) {
        perror("fork");
        return 1;
    }
    if (pid == 0) {
        char *const env[] = {"PATH=/usr/sbin:/usr/bin", NULL};
        char *const argv[] = {"logrotate", "/etc/meter/rotate.conf", NULL};
        execve("/usr/sbin/logrotate", argv, env);
        perror("logrotate");
        _exit(127);
    }
    int st;
    if (waitpid(pid, &st, 0) < 0)
        return 1;
    return WIFEXITED(st) ? WEXITSTATUS(st) : 1;
}
