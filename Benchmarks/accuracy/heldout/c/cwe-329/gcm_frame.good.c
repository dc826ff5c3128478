#include <openssl/evp.h>
#include <openssl/rand.h>

struct frame {
    unsigned char nonce[12];
    unsigned char tag[16];
    unsigned char body[1024];
    int len;
};

int seal_frame(EVP_CIPHER_CTX *ctx, const unsigned char key[32], const unsigned char *in, int len, struct frame *f)
{
    int n = 0, m = 0;
    if (len < 0 || len > (int)sizeof f->body)
        return -1;
    if (RAND_bytes(f->nonce, sizeof f->nonce) != 1)
        return -1;
    if (EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, f->nonce) != 1 ||
        EVP_EncryptUpdate(ctx, f->body, &n, in, len) != 1 ||
        EVP_EncryptFinal_ex(ctx, f->body + n, &m) != 1 ||
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, 16, f->tag) != 1)
        return -1;
    f->len = n + m;
    return 0;
}
