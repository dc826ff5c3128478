#include <array>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>
#include <openssl/evp.h>
#include <openssl/aes.h>
#include <openssl/rand.h>

void old_block(const unsigned char *in, unsigned char *out) {
    const std::string key = "0123456789abcdef";
    AES_KEY schedule;
    // ruleid: assay.c.key-object-in-source
    AES_set_encrypt_key(reinterpret_cast<const unsigned char *>(key.c_str()), 128, &schedule);
    AES_encrypt(in, out, &schedule);
}

bool gcm(EVP_CIPHER_CTX *ctx, const std::vector<unsigned char> &iv) {
    static const std::array<unsigned char, 16> key = {0x13, 0x02, 0xa3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7};
    // ruleid: assay.c.key-object-in-source
    return EVP_EncryptInit_ex(ctx, EVP_aes_128_gcm(), nullptr, key.data(), iv.data()) == 1;
}

bool gcm_well(EVP_CIPHER_CTX *ctx, const std::vector<unsigned char> &iv) {
    const char *from = std::getenv("SERVICE_KEY");
    if (!from) return false;
    std::string key = from;
    // ok: assay.c.key-object-in-source
    return EVP_EncryptInit_ex(ctx, EVP_aes_128_gcm(), nullptr, reinterpret_cast<const unsigned char *>(key.data()), iv.data()) == 1;
}

bool gcm_drawn(EVP_CIPHER_CTX *ctx) {
    std::vector<unsigned char> key(16, 0);
    std::vector<unsigned char> iv(12, 0);
    if (RAND_bytes(key.data(), 16) != 1 || RAND_bytes(iv.data(), 12) != 1) return false;
    // ok: assay.c.key-object-in-source, assay.c.fixed-iv-object
    return EVP_EncryptInit_ex(ctx, EVP_aes_128_gcm(), nullptr, key.data(), iv.data()) == 1;
}

// ruleid: assay.c.key-constant-declared
static const std::string kEncryptionKey = "k9$2fjw8Zq1mvB4x";
// ok: assay.c.key-constant-declared
static const std::string kEncryptionKeyFile = "/run/secrets/service.key";

std::string scramble(std::string data) {
    // ruleid: assay.c.key-constant-declared
    const std::string xorKey = "s3cr3t";
    for (std::size_t i = 0; i < data.size(); ++i) {
        // ruleid: assay.c.key-object-in-source
        data[i] ^= xorKey[i % xorKey.size()];
    }
    return data;
}

class Vault {
    // ruleid: assay.c.key-constant-declared
    const std::string aes_key = "Zq1mvB4xk9$2fjw8";
    // ok: assay.c.key-constant-declared
    std::string hmac_key;
 public:
    explicit Vault(std::string key) : hmac_key(std::move(key)) {}
};

std::string seal_with(const std::string &text, const std::string &key) {
    CryptoPP::GCM<CryptoPP::AES>::Encryption enc;
    static const CryptoPP::byte fixed[16] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    CryptoPP::byte iv[12];
    CryptoPP::AutoSeededRandomPool pool;
    pool.GenerateBlock(iv, sizeof(iv));
    // ruleid: assay.c.key-object-in-source
    enc.SetKeyWithIV(fixed, sizeof(fixed), iv, sizeof(iv));
    // ok: assay.c.key-object-in-source, assay.c.fixed-iv-object
    enc.SetKeyWithIV(reinterpret_cast<const CryptoPP::byte *>(key.data()), key.size(), iv, sizeof(iv));
    return text;
}

bool cbc(EVP_CIPHER_CTX *ctx, const unsigned char *key) {
    std::vector<unsigned char> iv(16, 0);
    // ruleid: assay.c.fixed-iv-object
    return EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), nullptr, key, iv.data()) == 1;
}

bool cbc_text(EVP_CIPHER_CTX *ctx, const std::string &key) {
    std::string iv = "1234567890123456";
    // ruleid: assay.c.fixed-iv-object
    return EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), nullptr, (const unsigned char *) key.c_str(), (const unsigned char *) iv.c_str()) == 1;
}

bool cbc_array(EVP_CIPHER_CTX *ctx, const unsigned char *key) {
    constexpr std::array<unsigned char, 16> nonce{};
    // ruleid: assay.c.fixed-iv-object
    return EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), nullptr, key, nonce.data()) == 1;
}

bool cbc_well(EVP_CIPHER_CTX *ctx, const unsigned char *key, std::array<unsigned char, 16> &iv) {
    if (RAND_bytes(iv.data(), static_cast<int>(iv.size())) != 1) return false;
    // ok: assay.c.fixed-iv-object
    return EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), nullptr, key, iv.data()) == 1;
}

void crypto_pp(const CryptoPP::SecByteBlock &key) {
    CryptoPP::byte iv[CryptoPP::AES::BLOCKSIZE];
    memset(iv, 0, sizeof(iv));
    CryptoPP::CBC_Mode<CryptoPP::AES>::Encryption enc;
    // ruleid: assay.c.fixed-iv-object
    enc.SetKeyWithIV(key, key.size(), iv);
}
