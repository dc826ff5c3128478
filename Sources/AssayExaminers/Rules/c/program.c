#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
    if (argc < 3) return 1;
    // ruleid: assay.c.argument-from-input
    execl("/usr/bin/tar", "tar", "cf", "/tmp/x.tar", argv[1], NULL);
    // ruleid: assay.c.program-from-input
    execv(argv[2], argv + 2);
    if (argv[1][0] == '-') return 1;
    // ok: assay.c.program-from-input
    execl("/usr/bin/tar", "tar", "cf", "/srv/x.tar", "--", argv[1], NULL);
    // ok: assay.c.program-from-input
    execv("/usr/bin/id", argv);
    return 0;
}
