#include <ctype.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

void ping(const char *host) {
    char cmd[256];
    // ruleid: assay.c.command-built-from-input
    snprintf(cmd, sizeof(cmd), "ping -c 1 %s", host);
    system(cmd);
}

int list(int argc, char **argv) {
    char cmd[256] = "ls ";
    FILE *p;
    // ruleid: assay.c.command-built-from-input
    strncat(cmd, argv[1], sizeof(cmd) - strlen(cmd) - 1);
    p = popen(cmd, "r");
    if (p) pclose(p);
    // ruleid: assay.c.command-built-from-input
    execl("/bin/sh", "sh", "-c", argv[1], (char *)NULL);
    // ruleid: assay.c.program-from-input
    execvp(argv[1], argv + 1);
    // ruleid: assay.c.argument-from-input
    execl("/bin/grep", "grep", "-r", argv[1], "log.txt", NULL);
    // ok: assay.c.argument-from-input
    execl("/bin/grep", "grep", "--", argv[1], "log.txt", NULL);
    // ok: assay.c.command-built-from-input
    return system("/bin/ls -l");
}

int env_command(void) {
    char *editor = getenv("EDITOR");
    if (!editor) return 1;
    // ruleid: assay.c.command-built-from-input
    system(editor);
    // ruleid: assay.c.program-from-input
    return execlp(editor, editor, "notes.txt", NULL);
}

int list_checked(const char *name, int pid) {
    char cmd[256];
    for (size_t i = 0; name[i]; i++)
        if (!isalnum((unsigned char)name[i])) return -1;
    snprintf(cmd, sizeof(cmd), "ls %s", name);
    // ok: assay.c.command-built-from-input
    system(cmd);
    snprintf(cmd, sizeof(cmd), "kill %d", pid);
    // ok: assay.c.command-built-from-input
    system(cmd);
    // ok: assay.c.program-from-input
    execl("/bin/ls", "ls", "--", name, (char *)NULL);
    return 0;
}

int service(const char *action) {
    char cmd[64];
    if (strcmp(action, "start") != 0 && strcmp(action, "stop") != 0) return -1;
    snprintf(cmd, sizeof(cmd), "service web %s", action);
    // ok: assay.c.command-built-from-input
    return system(cmd);
}


int list_fixed(void) {
    // ok: assay.c.argument-from-input
    return execl("/bin/grep", "grep", "-r", "error", "log.txt", NULL);
}
