#include <array>
#include <iostream>
#include <string>
#include <vector>

int sum_fixed() {
    std::array<int, 5> values{};
    for (int i = 0; i <= 5; i++) {
        // ruleid: assay.c.loop-past-container
        values[i] = i * i;
    }
    int sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        // ok: assay.c.loop-past-container
        sum += values[i];
    }
    for (int i = 0; i < 5; ++i) {
        // ok: assay.c.loop-past-container
        sum += values[i];
    }
    return sum;
}

constexpr std::size_t kSlots = 8;

void clear_slots(std::array<int, kSlots> &slots) {
    for (std::size_t i = 0; i <= kSlots; ++i) {
        // ruleid: assay.c.loop-past-container
        slots[i] = 0;
    }
    for (std::size_t i = 0; i < kSlots; ++i) {
        // ok: assay.c.loop-past-container
        slots[i] = 0;
    }
}

void scale(std::vector<double> &v, double f) {
    for (std::size_t i = 0; i <= v.size(); ++i) {
        // ruleid: assay.c.loop-past-array-read
        v[i] *= f;
    }
    int n = static_cast<int>(v.size());
    for (int i = 0; i <= n; ++i) {
        // ruleid: assay.c.loop-past-container
        std::cout << v[i];
    }
    for (int i = 0; i < n; ++i) {
        // ok: assay.c.loop-past-container
        v[i] *= f;
    }
}

void table(int n) {
    std::vector<int> squares(n);
    for (int i = 0; i <= n; ++i) {
        // ruleid: assay.c.loop-past-container
        squares[i] = i * i;
    }
    std::vector<int> cubes(n + 1);
    for (int i = 0; i <= n; ++i) {
        // ok: assay.c.loop-past-container
        cubes[i] = i * i;
    }
}

int last(const std::vector<int> &v) {
    // ruleid: assay.c.element-at-size
    return v[v.size()];
}

int last_of(std::vector<int> v) {
    auto n = v.size();
    // ruleid: assay.c.element-at-size
    std::cout << v[n];
    if (v.empty()) return 0;
    // ok: assay.c.element-at-size
    return v[v.size() - 1];
}

int last_end(const std::vector<int> &v) {
    // ruleid: assay.c.element-at-size
    return *v.end();
}

char terminator(const std::string &s) {
    // ok: assay.c.element-at-size
    return s[s.size()];
}

bool sorted(const std::vector<int> &v) {
    // ruleid: assay.c.size-minus-underflow
    for (std::size_t i = 0; i < v.size() - 1; ++i) {
        if (v[i] > v[i + 1]) return false;
    }
    return true;
}

bool sorted_well(const std::vector<int> &v) {
    // ok: assay.c.size-minus-underflow
    for (std::size_t i = 0; i + 1 < v.size(); ++i) {
        if (v[i] > v[i + 1]) return false;
    }
    return true;
}

bool sorted_checked(const std::vector<int> &v) {
    if (v.empty()) return true;
    // ok: assay.c.size-minus-underflow
    for (std::size_t i = 0; i < v.size() - 1; ++i) {
        if (v[i] > v[i + 1]) return false;
    }
    return true;
}

std::size_t padding(const std::string &wide, const std::string &text) {
    // ruleid: assay.c.size-minus-underflow
    std::size_t gap = wide.size() - text.size();
    return gap;
}

std::size_t padding_checked(const std::string &wide, const std::string &text) {
    if (text.size() >= wide.size()) return 0;
    // ok: assay.c.size-minus-underflow
    std::size_t gap = wide.size() - text.size();
    return gap;
}
