#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

class HitCounter {
public:
    void hit() { ++hits_; }
    void miss() { ++misses_; }

    std::int64_t percent() const {
        const std::int64_t all = hits_ + misses_;
        return all == 0 ? 0 : 100 * hits_ / all;
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
