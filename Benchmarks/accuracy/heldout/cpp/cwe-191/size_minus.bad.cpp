#include <iostream>
#include <string>
#include <vector>

int count_rises(const std::vector<double>& v) {
    int rises = 0;
    for (std::size_t i = 0; i < v.size() - 1; ++i) {
        if (v[i + 1] > v[i]) {
            ++rises;
        }
    }
    return rises;
}

int main() {
    std::vector<double> v;
    for (double d; std::cin >> d;) {
        v.push_back(d);
    }
    std::cout << count_rises(v) << '\n';
}
