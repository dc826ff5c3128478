#include <mysql/mysql.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
// ruleid: assay.c.password-in-source
#define DB_PASSWORD "s3cr3t-pass"
// ok: assay.c.password-in-source
#define PASSWORD_PROMPT "Password: "

// ruleid: assay.c.password-in-source
static const char *api_key = "sk_live_4eC39HqLyjWDarjtT1";
// ok: assay.c.password-in-source
static const char *password_file = "/etc/app/passwords";

int login(const char *user, const char *password) {
    // ruleid: assay.c.password-compared-with-constant
    if (strcmp(password, "letmein123") == 0) return 1;
    // ruleid: assay.c.password-compared-with-constant
    if (strncmp("opensesame", password, 10) == 0) return 1;
    // ok: assay.c.password-compared-with-constant
    if (strcmp(user, "admin") == 0) return 2;
    // ok: assay.c.password-compared-with-constant
    if (strcmp(password, "") == 0) return 3;
    return 0;
}

MYSQL *connect_db(MYSQL *m) {
    // ruleid: assay.c.password-passed-as-constant
    if (!mysql_real_connect(m, "localhost", "root", "hunter22", "app", 0, NULL, 0)) return NULL;
    // ruleid: assay.c.password-passed-as-constant
    PGconn *c = PQconnectdb("host=db user=app password=abc12345");
    PQfinish(c);
    // ok: assay.c.password-passed-as-constant
    c = PQconnectdb("host=db user=app");
    PQfinish(c);
    // ok: assay.c.password-passed-as-constant
    return mysql_real_connect(m, "localhost", "app", getenv("DB_PASSWORD"), "app", 0, NULL, 0);
}

int encrypt_one(EVP_CIPHER_CTX *c, const unsigned char *iv) {
    unsigned char key[32] = "01234567890123456789012345678901";
    // ruleid: assay.c.key-in-source
    return EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, key, iv);
}

int encrypt_two(EVP_CIPHER_CTX *c, const unsigned char *iv) {
    // ruleid: assay.c.key-in-source
    return EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, (unsigned char *)"0123456789abcdef0123456789abcdef", iv);
}

int encrypt_three(EVP_CIPHER_CTX *c, const unsigned char *iv) {
    unsigned char key[32] = {0};
    if (RAND_bytes(key, sizeof(key)) != 1) return -1;
    // ok: assay.c.key-in-source
    return EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, key, iv);
}

int encrypt_four(EVP_CIPHER_CTX *c, const unsigned char *key, const unsigned char *iv) {
    // ok: assay.c.key-in-source
    return EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), NULL, key, iv);
}
