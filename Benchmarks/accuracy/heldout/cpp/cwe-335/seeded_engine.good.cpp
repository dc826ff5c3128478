#include <chrono>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/random.h>

std::string pairing_pin() {
    std::string pin;
    while (pin.size() < 8) {
        std::uint8_t b;
        if (getrandom(&b, 1, 0) != 1) {
            throw std::runtime_error("getrandom");
        }
        if (b < 250) {
            pin += static_cast<char>('0' + b % 10);
        }
    }
    return pin;
}
