#include <openssl/evp.h>
#include <openssl/rand.h>
#include <string.h>

/* out: 12 bytes nonce area, 16 bytes tag area, then the ciphertext */
int pack(EVP_CIPHER_CTX *ctx, const unsigned char key[16], const unsigned char *msg, int len, unsigned char *out)
{
    int a = 0, b = 0;
    if (RAND_bytes(out, 12) != 1)
        return -1;
    if (EVP_EncryptInit_ex(ctx, EVP_aes_128_gcm(), NULL, key, out) != 1)
        return -1;
    if (EVP_EncryptUpdate(ctx, out + 28, &a, msg, len) != 1)
        return -1;
    if (EVP_EncryptFinal_ex(ctx, out + 28 + a, &b) != 1)
        return -1;
    if (EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, 16, out + 12) != 1)
        return -1;
    return 28 + a + b;
}
