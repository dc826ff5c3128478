#include <iostream>
#include <vector>

int table() {
    std::size_t n;
    std::cin >> n;
    // ruleid: assay.c.resources-by-input
    std::vector<char> v(n);
    return static_cast<int>(v.size());
}

int filled() {
    int n = 0;
    std::cin >> n;
    // ruleid: assay.c.resources-by-input
    std::vector<int> v(n, -1);
    return static_cast<int>(v.size());
}

int bounded() {
    std::size_t n;
    if (!(std::cin >> n) || n > 4096) return 1;
    // ok: assay.c.resources-by-input
    std::vector<char> v(n);
    return static_cast<int>(v.size());
}

int copied() {
    int n = 0;
    std::cin >> n;
    // ok: assay.c.resources-by-input
    std::string shown("number");
    std::cout << shown << n;
    return 0;
}
