#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <array>
#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string_view>

using Mac = std::array<std::uint8_t, 32>;

class Signer {
public:
    Signer() {
        std::ifstream f("/run/secrets/signing.key", std::ios::binary);
        if (!f.read(reinterpret_cast<char*>(key_.data()), key_.size())) {
            throw std::runtime_error("signing key missing");
        }
    }

    Mac sign(std::string_view text) const {
        Mac out{};
        unsigned int n = 0;
        HMAC(EVP_sha256(), key_.data(), static_cast<int>(key_.size()),
             reinterpret_cast<const unsigned char*>(text.data()), text.size(), out.data(), &n);
        return out;
    }

private:
    std::array<std::uint8_t, 32> key_{};
};
