#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int show(const char *filename) {
    char path[256];
    // ruleid: assay.c.path-from-input
    snprintf(path, sizeof(path), "/srv/files/%s", filename);
    FILE *f = fopen(path, "r");
    if (!f) return -1;
    fclose(f);
    return 0;
}

int main(int argc, char **argv) {
    char name[64];
    if (argc < 2) return 1;
    // ruleid: assay.c.path-from-input
    int fd = open(argv[1], O_RDONLY);
    if (fd >= 0) close(fd);
    if (!fgets(name, sizeof(name), stdin)) return 1;
    // ruleid: assay.c.path-from-input
    remove(name);
    // ok: assay.c.path-from-input
    FILE *f = fopen("/etc/motd", "r");
    if (f) fclose(f);
    return 0;
}

int show_checked(const char *filename) {
    char path[256];
    if (strstr(filename, "..") != NULL || strchr(filename, '/') != NULL) return -1;
    // ok: assay.c.path-from-input
    snprintf(path, sizeof(path), "/srv/files/%s", filename);
    FILE *f = fopen(path, "r");
    if (!f) return -1;
    fclose(f);
    return 0;
}

int show_resolved(const char *filename) {
    char path[256];
    char real[PATH_MAX];
    snprintf(path, sizeof(path), "/srv/files/%s", filename);
    if (realpath(path, real) == NULL) return -1;
    if (strncmp(real, "/srv/files/", 11) != 0) return -1;
    // ok: assay.c.path-from-input
    FILE *f = fopen(real, "r");
    if (!f) return -1;
    fclose(f);
    return 0;
}

