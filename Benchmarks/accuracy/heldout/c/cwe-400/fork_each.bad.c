#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

void serve_client(int fd);

void accept_loop(int listener)
{
    int running = 0;
    for (;;) {
        while (waitpid(-1, NULL, WNOHANG) > 0)
            running--;
        int fd = accept(listener, NULL, NULL);
        if (fd < 0)
            continue;
        pid_t pid = fork();
        if (pid == 0) {
            close(listener);
            serve_client(fd);
            _exit(0);
        }
        if (pid > 0)
            running++;
        close(fd);
    }
}
