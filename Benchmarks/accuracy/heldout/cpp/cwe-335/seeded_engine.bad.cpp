#include <chrono>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/random.h>

std::string pairing_pin() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    std::mt19937 gen(static_cast<unsigned>(std::chrono::duration_cast<std::chrono::seconds>(now).count()));
    std::string pin;
    for (int i = 0; i < 8; ++i) {
        pin += static_cast<char>('0' + gen() % 10);
    }
    return pin;
}
