#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

constexpr std::size_t kMaxSamples = 100'000;

int main() {
    std::size_t n = 0;
    if (!(std::cin >> n)) {
        return 1;
    }
    if (n > kMaxSamples) {
        std::cerr << "at most " << kMaxSamples << " samples\n";
        return 1;
    }
    std::vector<double> samples(n);
    for (double& s : samples) {
        if (!(std::cin >> s)) {
            return 1;
        }
    }
    double sum = 0;
    for (double s : samples) {
        sum += s;
    }
    std::cout << sum << '\n';
}
