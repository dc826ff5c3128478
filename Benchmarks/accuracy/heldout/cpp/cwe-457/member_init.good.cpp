#include <iostream>
#include <string>

class Retry {
public:
    explicit Retry(std::string name) : name_(std::move(name)) {}

    bool again() { return attempts_++ < limit_; }
    const std::string& name() const { return name_; }

private:
    std::string name_;
    int attempts_ = 0;
    int limit_ = 3;
};

int main() {
    Retry r("upload");
    while (r.again()) {
        std::cout << "trying " << r.name() << '\n';
    }
}
