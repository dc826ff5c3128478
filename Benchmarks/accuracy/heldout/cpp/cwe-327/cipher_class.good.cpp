#include <openssl/evp.h>
#include <openssl/rand.h>
#include <memory>
#include <stdexcept>
#include <vector>

using Bytes = std::vector<unsigned char>;

class Vault {
public:
    explicit Vault(Bytes key) : key_(std::move(key)) {}

    Bytes encrypt(const Bytes& plain) const {
        const EVP_CIPHER* cipher = EVP_aes_256_cbc();
        const int ivLen = EVP_CIPHER_iv_length(cipher);
        Bytes out(ivLen + plain.size() + 32);
        std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX*)> ctx(EVP_CIPHER_CTX_new(),
                                                                       EVP_CIPHER_CTX_free);
        int a = 0, b = 0;
        if (RAND_bytes(out.data(), ivLen) != 1 ||
            EVP_EncryptInit_ex(ctx.get(), cipher, nullptr, key_.data(), out.data()) != 1 ||
            EVP_EncryptUpdate(ctx.get(), out.data() + ivLen, &a, plain.data(), static_cast<int>(plain.size())) != 1 ||
            EVP_EncryptFinal_ex(ctx.get(), out.data() + ivLen + a, &b) != 1) {
            throw std::runtime_error("encrypt");
        }
        out.resize(ivLen + a + b);
        return out;
    }

private:
    Bytes key_;
};
