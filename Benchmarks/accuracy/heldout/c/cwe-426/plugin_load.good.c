#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

typedef int (*init_fn)(void);

int load_codec(void)
{
    void *h = dlopen("/usr/lib/player/libcodec.so", RTLD_NOW | RTLD_LOCAL);
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
