#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

void drop(uid_t uid, gid_t gid) {
    // ruleid: assay.c.privileges-not-checked
    setgid(gid);
    // ruleid: assay.c.privileges-not-checked
    setuid(uid);
}

void drop_checked(uid_t uid, gid_t gid) {
    // ok: assay.c.privileges-not-checked
    if (setgid(gid) != 0 || setuid(uid) != 0) abort();
    int r = 0;
    // ok: assay.c.privileges-not-checked
    r = setuid(uid);
    if (r != 0) exit(1);
}

void order(uid_t uid, gid_t gid) {
    // ruleid: assay.c.user-dropped-before-group
    if (setuid(uid) != 0) abort();
    if (setgid(gid) != 0) abort();
}

void order_too(uid_t uid, gid_t gid) {
    // ruleid: assay.c.user-dropped-before-group
    if (setuid(uid) != 0 || setgid(gid) != 0) abort();
}

void right_order(uid_t uid, gid_t gid) {
    // ok: assay.c.user-dropped-before-group
    if (setgid(gid) != 0) abort();
    // ok: assay.c.user-dropped-before-group
    if (setuid(uid) != 0) abort();
}

int become_root(void) {
    // ruleid: assay.c.root-privileges-kept
    if (setuid(0) != 0) return 1;
    return system("/usr/sbin/reload");
}

int become_root_too(void) {
    // ruleid: assay.c.root-privileges-kept
    if (seteuid(0) < 0) return 1;
    return system("/usr/sbin/reload");
}

int root_for_a_moment(void) {
    // ok: assay.c.root-privileges-kept
    if (seteuid(0) != 0) return 1;
    int r = system("/usr/sbin/reload");
    // ok: assay.c.root-privileges-kept
    if (seteuid(getuid()) != 0) abort();
    return r;
}

int jail(const char *d) {
    // ruleid: assay.c.chroot-without-chdir
    if (chroot(d) != 0) return 1;
    return 0;
}

int jail_too(void) {
    // ruleid: assay.c.chroot-without-chdir, assay.c.privileges-not-checked
    chroot("/srv/jail");
    return 0;
}

int jail_inside(const char *d) {
    // ok: assay.c.chroot-without-chdir
    if (chdir(d) != 0 || chroot(".") != 0) return 1;
    // ok: assay.c.chroot-without-chdir
    return chdir("/");
}

int ignored(FILE *f) {
    char b[32] = "";
    int n = 0;
    // ruleid: assay.c.result-ignored
    fgets(b, sizeof(b), f);
    // ruleid: assay.c.result-ignored
    fread(b, 1, sizeof(b), f);
    // ruleid: assay.c.result-ignored
    scanf("%d", &n);
    // ok: assay.c.result-ignored
    if (fgets(b, sizeof(b), f) == NULL) return 1;
    // ok: assay.c.result-ignored
    while (fgets(b, sizeof(b), f)) puts(b);
    // ok: assay.c.result-ignored
    size_t got = fread(b, 1, sizeof(b), f);
    // ok: assay.c.result-ignored
    if ((n = scanf("%d", &n)) != 1) return 1;
    return got == sizeof(b);
}
