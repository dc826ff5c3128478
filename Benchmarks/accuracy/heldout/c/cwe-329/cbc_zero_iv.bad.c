#include <openssl/evp.h>
#include <openssl/rand.h>
#include <string.h>

int encrypt_cbc(const unsigned char key[32], const unsigned char *in, int len, unsigned char *out)
{
    unsigned char iv[16];
    int a = 0, b = 0;
    memset(iv, 0, sizeof iv);
    memcpy(out, iv, sizeof iv);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    if (!ctx)
        return -1;
    int ok = EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), NULL, key, iv) == 1 &&
             EVP_EncryptUpdate(ctx, out + 16, &a, in, len) == 1 &&
             EVP_EncryptFinal_ex(ctx, out + 16 + a, &b) == 1;
    EVP_CIPHER_CTX_free(ctx);
    return ok ? 16 + a + b : -1;
}
