#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

class HitCounter {
public:
    void hit() { ++hits_; }
    void miss() { ++misses_; }

    std::int64_t percent() const {
        return 100 * hits_ / (hits_ + misses_);
    }

private:
    std::int64_t hits_ = 0;
    std::int64_t misses_ = 0;
};

int main() {
    HitCounter c;
    for (std::string w; std::cin >> w;) {
        w == "hit" ? c.hit() : c.miss();
    }
    std::cout << c.percent() << "%\n";
}
