#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

int run_job(const char *program, const struct passwd *pw)
{
    pid_t pid = fork();
    if (pid < 0)
        return -1;
    if (pid == 0) {
        char *const argv[] = {(char *)program, NULL};
        char *const env[] = {"PATH=/usr/bin:/bin", NULL};
        if (initgroups(pw->pw_name, pw->pw_gid) != 0 ||
            setgid(pw->pw_gid) != 0 || setuid(pw->pw_uid) != 0)
            _exit(126);
        if (chdir(pw->pw_dir) != 0)
            _exit(126);
        execve(program, argv, env);
        _exit(127);
    }
    int st;
    return waitpid(pid, &st, 0) < 0 ? -1 : st;
}
