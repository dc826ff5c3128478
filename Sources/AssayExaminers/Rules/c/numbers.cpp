#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

int mean(const std::vector<int> &values) {
    int sum = 0;
    for (int v : values) sum += v;
    // ruleid: assay.c.divide-by-size
    return sum / static_cast<int>(values.size());
}

int mean_well(const std::vector<int> &values) {
    if (values.empty()) return 0;
    int sum = 0;
    for (int v : values) sum += v;
    // ok: assay.c.divide-by-size
    return sum / static_cast<int>(values.size());
}

std::string assign(const std::vector<std::string> &servers, std::size_t request) {
    // ruleid: assay.c.divide-by-size
    const std::size_t which = request % servers.size();
    return servers[which];
}

double ratio(const std::vector<double> &values) {
    double sum = 0;
    for (double v : values) sum += v;
    // ok: assay.c.divide-by-size
    return sum / static_cast<double>(values.size());
}

auto divide = [](int a, int b) {
    // ruleid: assay.c.lambda-divides-unchecked
    return a / b;
};

auto remainder_of = [](long a, long b) {
    // ruleid: assay.c.lambda-divides-unchecked
    return a % b;
};

auto divide_well = [](int a, int b) {
    if (b == 0) throw std::invalid_argument("zero");
    // ok: assay.c.lambda-divides-unchecked
    return a / b;
};

auto half = [](double a, double b) {
    // ok: assay.c.lambda-divides-unchecked
    return a / b;
};

class Ring {
    std::vector<char> data_;
    std::size_t used_ = 0;
 public:
    bool append(const char *from, std::uint32_t length) {
        // ruleid: assay.c.overflow-in-check
        if (used_ + length > data_.size()) return false;
        std::memcpy(data_.data() + used_, from, length);
        return true;
    }
    bool append_well(const char *from, std::uint32_t length) {
        // ok: assay.c.overflow-in-check
        if (length > data_.size() - used_) return false;
        std::memcpy(data_.data() + used_, from, length);
        return true;
    }
};

int *grid(std::size_t rows, std::size_t columns) {
    const std::size_t cells = rows * columns;
    // ruleid: assay.c.product-allocated
    return new int[cells];
}

int *grid_well(std::size_t rows, std::size_t columns) {
    if (columns != 0 && rows > std::numeric_limits<std::size_t>::max() / columns) return nullptr;
    const std::size_t cells = rows * columns;
    // ok: assay.c.product-allocated
    return new int[cells];
}

class Purse {
    unsigned int coins_ = 10;
 public:
    bool take(unsigned int n) {
        // ruleid: assay.c.unsigned-difference-tested
        return coins_ - n >= 0;
    }
    bool take_well(unsigned int n) {
        // ok: assay.c.unsigned-difference-tested
        return coins_ >= n;
    }
};

int middle(const std::vector<int> &v) {
    int n = v.size();
    int total = 0;
    for (int x : v) total += x;
    // ruleid: assay.c.divide-by-size
    return total / n;
}

int middle_well(const std::vector<int> &v) {
    int n = v.size();
    if (n == 0) return 0;
    int total = 0;
    for (int x : v) total += x;
    // ok: assay.c.divide-by-size
    return total / n;
}
