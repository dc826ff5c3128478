#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <stdio.h>

#define KEY_BITS 1024

int make_key(FILE *out)
{
    EVP_PKEY *pkey = NULL;
    int rc = -1;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, NULL);
    if (!ctx)
        return -1;
    if (EVP_PKEY_keygen_init(ctx) > 0 &&
        EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, KEY_BITS) > 0 &&
        EVP_PKEY_keygen(ctx, &pkey) > 0 &&
        PEM_write_PUBKEY(out, pkey) == 1)
        rc = 0;
    EVP_PKEY_free(pkey);
    EVP_PKEY_CTX_free(ctx);
    return rc;
}
