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
            pw += chars_[std::rand() % chars_.size()];
        }
        return pw;
    }

private:
    const std::string chars_ = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
};

int main() {
    std::cout << PasswordMaker{}.make(20) << '\n';
}
