#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdio.h>
#include <string.h>

static int load_key(unsigned char key[16])
{
    FILE *f = fopen("/etc/recorder/mac.key", "rb");
    if (!f)
        return -1;
    size_t got = fread(key, 1, 16, f);
    fclose(f);
    return got == 16 ? 0 : -1;
}

int sign_record(const char *rec, unsigned char out[32])
{
    unsigned char mac_key[16];
    unsigned int n = 0;
    if (load_key(mac_key) != 0)
        return -1;
    if (!HMAC(EVP_sha256(), mac_key, 16, (const unsigned char *)rec, strlen(rec), out, &n))
        return -1;
    return n == 32 ? 0 : -1;
}
