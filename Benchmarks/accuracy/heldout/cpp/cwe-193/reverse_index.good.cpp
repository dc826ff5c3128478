#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>

int main() {
    constexpr int kMax = 100;
    std::string names[kMax];
    int count = 0;
    while (count < kMax && std::getline(std::cin, names[count])) {
        ++count;
    }
    std::sort(names, names + count);
    for (int i = 0; i < count; ++i) {
        std::cout << names[i] << '\n';
    }
}
