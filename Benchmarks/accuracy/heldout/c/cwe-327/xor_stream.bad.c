#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

int protect(const char *password_file, unsigned char *data, int len, const unsigned char key[32])
{
    FILE *f = fopen(password_file, "wb");
    if (!f)
        return -1;
    for (int i = 0; i < len; i++)
        data[i] ^= key[i % 32];
    size_t w = fwrite(data, 1, (size_t)len, f);
    return fclose(f) == 0 && w == (size_t)len ? 0 : -1;
}
