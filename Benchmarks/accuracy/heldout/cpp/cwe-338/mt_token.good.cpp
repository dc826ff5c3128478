#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/random.h>

std::string access_token() {
    static const char hex[] = "0123456789abcdef";
    std::string out;
    std::uint8_t raw[20];
    if (getrandom(raw, sizeof raw, 0) != static_cast<ssize_t>(sizeof raw)) {
        throw std::runtime_error("no entropy");
    }
    for (std::uint8_t b : raw) {
        out += hex[b >> 4];
        out += hex[b & 15];
    }
    return out;
}
