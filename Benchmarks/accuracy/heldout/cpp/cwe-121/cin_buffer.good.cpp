#include <cctype>
#include <iostream>
#include <string>

int main() {
    char digits[32];
    std::size_t used = 0;
    std::cout << "card number: ";
    std::string line;
    std::getline(std::cin, line);
    for (char c : line) {
        if (std::isdigit(static_cast<unsigned char>(c))) {
            if (used == sizeof digits - 1) {
                std::cerr << "too long\n";
                return 1;
            }
            digits[used++] = c;
        }
    }
    digits[used] = '\0';
    int sum = 0;
    for (std::size_t i = 0; i < used; ++i) {
        int d = digits[used - 1 - i] - '0';
        d = i % 2 ? (d > 4 ? 2 * d - 9 : 2 * d) : d;
        sum += d;
    }
    std::cout << (sum % 10 == 0 ? "ok" : "wrong") << '\n';
}
