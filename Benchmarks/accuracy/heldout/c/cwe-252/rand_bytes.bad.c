#include <openssl/rand.h>
#include <stdio.h>

int new_key(unsigned char *key, int len, const char *path)
{
    RAND_bytes(key, len);
    FILE *f = fopen(path, "wb");
    if (!f)
        return -1;
    size_t w = fwrite(key, 1, (size_t)len, f);
    if (fclose(f) != 0 || w != (size_t)len)
        return -1;
    return 0;
}
