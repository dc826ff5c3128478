#include <openssl/evp.h>
#include <openssl/rand.h>
#include <array>
#include <stdexcept>
#include <string>

std::string encrypt_cookie(const std::array<unsigned char, 32>& key, const std::string& text) {
    std::array<unsigned char, 16> iv{};
    iv.fill(0x24);
    std::string out(iv.begin(), iv.end());
    std::string body(text.size() + 16, '\0');
    auto* dst = reinterpret_cast<unsigned char*>(body.data());
    int n = 0, m = 0;
    EVP_CIPHER_CTX* ctx = EVP_CIPHER_CTX_new();
    const bool ok = EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), nullptr, key.data(), iv.data()) == 1 &&
                    EVP_EncryptUpdate(ctx, dst, &n, reinterpret_cast<const unsigned char*>(text.data()),
                                      static_cast<int>(text.size())) == 1 &&
                    EVP_EncryptFinal_ex(ctx, dst + n, &m) == 1;
    EVP_CIPHER_CTX_free(ctx);
    if (!ok) {
        throw std::runtime_error("encrypt");
    }
    body.resize(n + m);
    return out + body;
}
