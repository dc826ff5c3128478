#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int temporary(void) {
    char name[L_tmpnam];
    char safe[] = "/tmp/app-XXXXXX";
    char pid[64];
    // ruleid: assay.c.predictable-temporary-name
    if (!tmpnam(name)) return -1;
    // ruleid: assay.c.predictable-temporary-name
    char *other = tempnam("/tmp", "app");
    // ruleid: assay.c.fixed-temporary-file
    FILE *f = fopen("/tmp/app.log", "w");
    if (f) fclose(f);
    // ruleid: assay.c.fixed-temporary-file
    int d = open("/tmp/app.lock", O_CREAT | O_RDWR, 0600);
    if (d >= 0) close(d);
    // ok: assay.c.fixed-temporary-file
    d = open("/tmp/app.lock", O_CREAT | O_EXCL | O_RDWR, 0600);
    if (d >= 0) close(d);
    // ok: assay.c.predictable-temporary-name
    d = mkstemp(safe);
    // ok: assay.c.fixed-temporary-file
    f = fopen("/var/lib/app/app.log", "w");
    if (f) fclose(f);
    // ok: assay.c.predictable-temporary-name
    f = tmpfile();
    return other ? d : 0;
}

int modes(const char *p) {
    // ruleid: assay.c.permissions-for-everybody
    chmod("/var/app/data", 0777);
    // ruleid: assay.c.permissions-for-everybody
    mkdir("/var/app/cache", 0777);
    // ruleid: assay.c.permissions-for-everybody
    int d = open("/var/app/x", O_CREAT | O_WRONLY, 0666);
    // ruleid: assay.c.permissions-for-everybody
    fchmod(d, S_IRWXU | S_IRWXG | S_IRWXO);
    // ruleid: assay.c.umask-zero
    umask(0);
    // ruleid: assay.c.umask-zero
    umask(000);
    // ruleid: assay.c.secret-file-readable
    chmod("/etc/app/private.key", 0644);
    // ruleid: assay.c.secret-file-readable
    int e = open("/etc/app/passwords", O_CREAT | O_WRONLY, 0644);
    // ok: assay.c.secret-file-readable
    chmod("/etc/app/private.key", 0600);
    // ok: assay.c.permissions-for-everybody
    mkdir("/var/app/cache", 0755);
    // ok: assay.c.umask-zero
    umask(077);
    // ok: assay.c.permissions-for-everybody
    d = open("/var/app/x", O_CREAT | O_WRONLY | O_EXCL, S_IRUSR | S_IWUSR);
    // ok: assay.c.umask-zero
    umask(027);
    // ok: assay.c.secret-file-readable
    chmod("/var/www/index.html", 0644);
    return d + e;
}

int toctou(const char *p) {
    struct stat st;
    // ruleid: assay.c.check-then-use
    if (access(p, W_OK) == 0) {
        FILE *f = fopen(p, "w");
        if (f) fclose(f);
    }
    // ruleid: assay.c.check-then-use
    if (stat(p, &st) != 0) return -1;
    return unlink(p);
}

int open_first(const char *p) {
    struct stat st;
    int d = open(p, O_RDONLY | O_NOFOLLOW);
    if (d < 0) return -1;
    // ok: assay.c.check-then-use
    if (fstat(d, &st) != 0) { close(d); return -1; }
    // ok: assay.c.check-then-use
    return access("/etc/app.conf", R_OK);
}
