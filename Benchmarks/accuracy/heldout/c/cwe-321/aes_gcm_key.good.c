#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

int seal(const unsigned char *in, int len, unsigned char nonce[12], unsigned char *out, unsigned char tag[16])
{
    const char *env = getenv("BOX_KEY");
    unsigned char key[33];
    if (!env || strlen(env) != 44 || EVP_DecodeBlock(key, (const unsigned char *)env, 44) != 33)
        return -1;
    int n = 0, m = 0, ok = 0;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    if (!ctx)
        return -1;
    if (RAND_bytes(nonce, 12) == 1 &&
        EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, nonce) == 1 &&
        EVP_EncryptUpdate(ctx, out, &n, in, len) == 1 &&
        EVP_EncryptFinal_ex(ctx, out + n, &m) == 1 &&
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, 16, tag) == 1)
        ok = 1;
    EVP_CIPHER_CTX_free(ctx);
    return ok ? n + m : -1;
}
