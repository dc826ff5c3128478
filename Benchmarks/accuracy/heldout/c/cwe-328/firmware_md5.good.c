#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

int firmware_matches(FILE *image, const unsigned char *want)
{
    unsigned char buf[4096], md[EVP_MAX_MD_SIZE];
    unsigned int len = 0;
    size_t n;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    if (!ctx)
        return 0;
    int ok = EVP_DigestInit_ex(ctx, EVP_sha256(), NULL);
    while (ok == 1 && (n = fread(buf, 1, sizeof buf, image)) > 0)
        ok = EVP_DigestUpdate(ctx, buf, n);
    if (ok == 1)
        ok = EVP_DigestFinal_ex(ctx, md, &len);
    EVP_MD_CTX_free(ctx);
    return ok == 1 && memcmp(md, want, len) == 0;
}
