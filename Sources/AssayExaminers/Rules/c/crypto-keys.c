#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <string.h>
#define RSA_BITS 1024

void keys(RSA *r, BIGNUM *e, EVP_PKEY_CTX *c) {
    // ruleid: assay.c.short-key
    RSA_generate_key_ex(r, 1024, e, NULL);
    // ruleid: assay.c.short-key
    EVP_PKEY_CTX_set_rsa_keygen_bits(c, RSA_BITS);
    int bits = 512;
    // ruleid: assay.c.short-key
    RSA_generate_key_ex(r, bits, e, NULL);
    // ruleid: assay.c.weak-curve
    EC_KEY *k = EC_KEY_new_by_curve_name(NID_X9_62_prime192v1);
    // ruleid: assay.c.weak-curve
    EVP_PKEY_CTX_set_ec_paramgen_curve_nid(c, NID_secp160r1);
    // ok: assay.c.short-key
    RSA_generate_key_ex(r, 3072, e, NULL);
    // ok: assay.c.short-key
    EVP_PKEY_CTX_set_rsa_keygen_bits(c, 2048);
    // ok: assay.c.weak-curve
    k = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    // ok: assay.c.weak-curve
    EVP_PKEY_CTX_set_ec_paramgen_curve_nid(c, NID_secp384r1);
    EC_KEY_free(k);
}

int vectors(EVP_CIPHER_CTX *c, const unsigned char *key) {
    unsigned char iv[16] = {0};
    unsigned char iv2[12];
    // ruleid: assay.c.fixed-iv
    if (EVP_EncryptInit_ex(c, EVP_aes_256_cbc(), NULL, key, iv) != 1) return -1;
    memset(iv2, 0, sizeof(iv2));
    // ruleid: assay.c.fixed-iv
    return EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, key, iv2);
}

int vectors_text(EVP_CIPHER_CTX *c, const unsigned char *key) {
    const char *iv = "0123456789abcdef";
    // ruleid: assay.c.fixed-iv
    return EVP_EncryptInit_ex(c, EVP_aes_256_cbc(), NULL, key, (const unsigned char *)iv);
}

int vectors_random(EVP_CIPHER_CTX *c, const unsigned char *key) {
    unsigned char iv[16] = {0};
    unsigned char iv2[12];
    if (RAND_bytes(iv, sizeof(iv)) != 1) return -1;
    // ok: assay.c.fixed-iv
    if (EVP_EncryptInit_ex(c, EVP_aes_256_cbc(), NULL, key, iv) != 1) return -1;
    if (RAND_bytes(iv2, sizeof(iv2)) != 1) return -1;
    // ok: assay.c.fixed-iv
    return EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, key, iv2);
}
