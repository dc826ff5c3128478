#include <openssl/rand.h>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

class PasswordMaker {
public:
    std::string make(std::size_t n) {
        std::string pw;
        while (pw.size() < n) {
            unsigned char b = 0;
            if (RAND_bytes(&b, 1) != 1) {
                throw std::runtime_error("rng");
            }
            pw += chars_[b % chars_.size()];
        }
        return pw;
    }

private:
    const std::string chars_ = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
};

int main() {
    std::cout << PasswordMaker{}.make(20) << '\n';
}
