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
        static constexpr std::string_view k = "pW3!cobalt-harbour-signing-90210";
        std::copy(k.begin(), k.end(), key_.begin());
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
