#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

std::vector<std::int16_t> mix(const std::vector<std::int16_t>& a, const std::vector<std::int16_t>& b) {
    std::vector<std::int16_t> out;
    const std::size_t n = std::min(a.size(), b.size());
    out.reserve(n);
    std::transform(a.begin(), a.begin() + n, b.begin(), out.begin(),
                   [](int x, int y) { return static_cast<std::int16_t>((x + y) / 2); });
    return out;
}
