#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *plugin(void) {
    // ruleid: assay.c.library-from-search-path
    void *a = dlopen("libplugin.so", RTLD_NOW);
    // ruleid: assay.c.library-from-search-path
    void *b = dlopen("./plugin.so", RTLD_NOW);
    // ok: assay.c.library-from-search-path
    void *c = dlopen("/usr/lib/app/plugin.so", RTLD_NOW);
    // ok: assay.c.library-from-search-path
    void *d = dlopen(NULL, RTLD_NOW);
    // ruleid: assay.c.library-from-input
    void *e = dlopen(getenv("PLUGIN"), RTLD_NOW);
    // ruleid: assay.c.library-from-input
    setenv("LD_LIBRARY_PATH", getenv("LIBS"), 1);
    // ok: assay.c.library-from-input
    setenv("LANG", getenv("LIBS"), 1);
    // ok: assay.c.library-from-input
    void *g = dlopen("/usr/lib/app/other.so", RTLD_NOW);
    return a ? b : (c ? d : (e ? g : NULL));
}

int clean(void) {
    // ruleid: assay.c.program-from-search-path
    system("ls -l");
    // ruleid: assay.c.program-from-search-path
    FILE *p = popen("uname -a", "r");
    if (p) pclose(p);
    // ok: assay.c.program-from-search-path
    system("/bin/ls -l");
    // ok: assay.c.program-from-search-path
    return execl("/bin/ls", "ls", (char *)NULL);
}
