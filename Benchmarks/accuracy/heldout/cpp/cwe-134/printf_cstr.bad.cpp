#include <cstdio>
#include <iostream>
#include <string>

class Logger {
public:
    explicit Logger(FILE* out) : out_(out) {}

    void info(const std::string& text) {
        std::fputs("[info] ", out_);
        std::fprintf(out_, text.c_str());
        std::fputc('\n', out_);
    }

private:
    FILE* out_;
};

int main() {
    Logger log(stderr);
    for (std::string line; std::getline(std::cin, line);) {
        log.info("received: " + line);
    }
}
