#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/random.h>

std::string access_token() {
    static const char hex[] = "0123456789abcdef";
    std::string out;
    static std::mt19937 gen{std::random_device{}()};
    std::uniform_int_distribution<int> nibble(0, 15);
    for (int i = 0; i < 40; ++i) {
        out += hex[nibble(gen)];
    }
    return out;
}
