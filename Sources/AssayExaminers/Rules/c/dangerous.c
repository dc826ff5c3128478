#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

void fill(char *dst, const char *src) {
    // ruleid: assay.c.unbounded-function
    strcpy(dst, src);
    // ruleid: assay.c.unbounded-function
    sprintf(dst, "<%s>", src);
    // ok: assay.c.unbounded-function
    strcpy(dst, "none");
    // ok: assay.c.unbounded-function
    sprintf(dst, "%d", 3);
}

void fill_sized(char *dst, size_t n, const char *src) {
    // ok: assay.c.unbounded-function
    snprintf(dst, n, "%s", src);
    if (strlen(src) >= n) return;
    // ok: assay.c.unbounded-function
    strcpy(dst, src);
}

int more(char *dir) {
    // ruleid: assay.c.dangerous-function
    getwd(dir);
    // ruleid: assay.c.dangerous-function
    char *p = getpass("Password: ");
    // ok: assay.c.dangerous-function
    if (!getcwd(dir, 100)) return 1;
    // ok: assay.c.dangerous-function
    return p != NULL && fork() == 0;
}

void *worker(void *arg) {
    time_t t = time(NULL);
    struct tm tm;
    // ruleid: assay.c.not-reentrant
    char *w = strtok(arg, " ");
    // ruleid: assay.c.not-reentrant
    char *when = ctime(&t);
    // ok: assay.c.not-reentrant
    localtime_r(&t, &tm);
    if (when) puts(when);
    return w;
}

void single(char *line) {
    // ok: assay.c.not-reentrant
    char *w = strtok(line, " ");
    if (w) puts(w);
}
