#include <openssl/evp.h>
#include <openssl/rand.h>

int encrypt_note(const unsigned char *key, const unsigned char *in, int len,
                 unsigned char *iv, unsigned char *out)
{
    int a = 0, b = 0;
    const EVP_CIPHER *cipher = EVP_des_cbc();
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    if (!ctx)
        return -1;
    if (RAND_bytes(iv, EVP_CIPHER_iv_length(cipher)) != 1 ||
        EVP_EncryptInit_ex(ctx, cipher, NULL, key, iv) != 1 ||
        EVP_EncryptUpdate(ctx, out, &a, in, len) != 1 ||
        EVP_EncryptFinal_ex(ctx, out + a, &b) != 1) {
        EVP_CIPHER_CTX_free(ctx);
        return -1;
    }
    EVP_CIPHER_CTX_free(ctx);
    return a + b;
}
