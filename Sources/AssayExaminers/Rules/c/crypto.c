#include <openssl/des.h>
#include <openssl/evp.h>
#include <openssl/md5.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <string.h>

void ciphers(EVP_CIPHER_CTX *c, const unsigned char *key, const unsigned char *iv, SSL_CTX *ctx) {
    // ruleid: assay.c.broken-cipher
    EVP_EncryptInit_ex(c, EVP_des_cbc(), NULL, key, iv);
    // ruleid: assay.c.broken-cipher
    EVP_EncryptInit_ex(c, EVP_aes_128_ecb(), NULL, key, NULL);
    // ruleid: assay.c.broken-cipher
    RC4_set_key(NULL, 16, key);
    // ruleid: assay.c.broken-cipher
    DES_ecb_encrypt(NULL, NULL, NULL, DES_ENCRYPT);
    // ruleid: assay.c.broken-cipher
    SSL_CTX_set_cipher_list(ctx, "ALL:eNULL");
    // ok: assay.c.broken-cipher
    SSL_CTX_set_cipher_list(ctx, "ECDHE+AESGCM:!aNULL:!MD5");
    // ok: assay.c.broken-cipher
    EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, key, iv);
    // ok: assay.c.broken-cipher
    EVP_EncryptInit_ex(c, EVP_chacha20_poly1305(), NULL, key, iv);
}

void hashes(const unsigned char *d, size_t n, unsigned char *out, EVP_MD_CTX *m) {
    // ruleid: assay.c.broken-hash
    MD5(d, n, out);
    // ruleid: assay.c.broken-hash
    SHA1(d, n, out);
    // ruleid: assay.c.broken-hash
    EVP_DigestInit_ex(m, EVP_md5(), NULL);
    // ruleid: assay.c.broken-hash
    const EVP_MD *md = EVP_get_digestbyname("SHA1");
    // ok: assay.c.broken-hash
    SHA256(d, n, out);
    // ok: assay.c.broken-hash
    md = EVP_get_digestbyname("sha256");
    // ok: assay.c.broken-hash
    EVP_DigestInit_ex(m, md ? md : EVP_sha256(), NULL);
}

int passwords(const char *p, unsigned char *out) {
    unsigned char salt[16];
    // ruleid: assay.c.password-hash-too-cheap, assay.c.fixed-salt
    PKCS5_PBKDF2_HMAC(p, -1, (const unsigned char *)"salt", 4, 1000, EVP_sha256(), 32, out);
    // ruleid: assay.c.fixed-salt
    const char *h = crypt(p, "ab");
    if (RAND_bytes(salt, sizeof(salt)) != 1) return -1;
    // ruleid: assay.c.password-hash-too-cheap
    PKCS5_PBKDF2_HMAC(p, -1, salt, sizeof(salt), 5000, EVP_sha256(), 32, out);
    // ok: assay.c.password-hash-too-cheap
    PKCS5_PBKDF2_HMAC(p, -1, salt, sizeof(salt), 600000, EVP_sha256(), 32, out);
    // ok: assay.c.fixed-salt
    PKCS5_PBKDF2_HMAC(p, -1, salt, sizeof(salt), 310000, EVP_sha512(), 32, out);
    // ok: assay.c.fixed-salt, assay.c.password-hash-too-cheap
    return h != NULL;
}
