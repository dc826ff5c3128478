#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

int protect(const char *password_file, unsigned char *data, int len, const unsigned char key[32])
{
    FILE *f = fopen(password_file, "wb");
    if (!f)
        return -1;
    unsigned char nonce[12], tag[16];
    int n = 0, m = 0, ok = 0;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    if (c && RAND_bytes(nonce, sizeof nonce) == 1 &&
        EVP_EncryptInit_ex(c, EVP_chacha20_poly1305(), NULL, key, nonce) == 1 &&
        EVP_EncryptUpdate(c, data, &n, data, len) == 1 &&
        EVP_EncryptFinal_ex(c, data + n, &m) == 1 &&
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, sizeof tag, tag) == 1)
        ok = fwrite(nonce, 1, 12, f) == 12 && fwrite(tag, 1, 16, f) == 16 &&
             fwrite(data, 1, (size_t)len, f) == (size_t)len;
    EVP_CIPHER_CTX_free(c);
    return fclose(f) == 0 && ok ? 0 : -1;
}
