#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdio.h>
#include <string.h>

static const unsigned char mac_key[16] = {
    0x3a, 0x91, 0x5f, 0xc0, 0x17, 0x88, 0xd2, 0x4e,
    0xb6, 0x09, 0x7d, 0xee, 0x52, 0xa1, 0x30, 0xcb
};

int sign_record(const char *rec, unsigned char out[32])
{
    unsigned int n = 0;
    if (!HMAC(EVP_sha256(), mac_key, 16, (const unsigned char *)rec, strlen(rec), out, &n))
        return -1;
    return n == 32 ? 0 : -1;
}
