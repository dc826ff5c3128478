#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

typedef int (*init_fn)(void);

int load_codec(void)
{
    char path[512];
    const char *dir = getenv("CODEC_DIR");
    snprintf(path, sizeof path, "%s/libcodec.so", dir ? dir : ".");
    void *h = dlopen(path, RTLD_NOW);
    if (!h) {
        fprintf(stderr, "%s\n", dlerror());
        return -1;
    }
    init_fn init = (init_fn)dlsym(h, "codec_init");
    if (!init) {
        dlclose(h);
        return -1;
    }
    return init();
}
