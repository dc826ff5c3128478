#include <cstdint>
#include <iostream>
#include <stdexcept>
#include <vector>

void sample(const std::vector<double> &v, std::size_t step) {
    // ruleid: assay.c.loop-step-from-input
    for (std::size_t i = 0; i < v.size(); i += step) {
        std::cout << v[i] << ' ';
    }
}

void sample_well(const std::vector<double> &v, std::size_t step) {
    if (step == 0) throw std::invalid_argument("step");
    // ok: assay.c.loop-step-from-input
    for (std::size_t i = 0; i < v.size(); i += step) {
        std::cout << v[i] << ' ';
    }
}

int main(int argc, char **argv) {
    if (argc < 2) return 1;
    int by = std::stoi(argv[1]);
    int shown = 0;
    while (shown < 100) {
        std::cout << shown;
        // ruleid: assay.c.loop-step-from-input, assay.c.integer-overflow
        shown += by;
    }
    int pace;
    std::cin >> pace;
    if (pace <= 0) return 1;
    // ok: assay.c.loop-step-from-input
    for (int i = 0; i < 100; i += pace) {
        std::cout << i;
    }
    return 0;
}

void records(const std::vector<std::uint8_t> &data) {
    std::size_t pos = 0;
    // ruleid: assay.c.record-length-zero
    while (pos < data.size()) {
        std::uint8_t length = data[pos];
        std::cout << int(length) << '\n';
        pos += length;
    }
}

void records_checked(const std::vector<std::uint8_t> &data) {
    std::size_t pos = 0;
    // ok: assay.c.record-length-zero
    while (pos < data.size()) {
        std::uint8_t length = data[pos];
        if (length == 0) break;
        std::cout << int(length) << '\n';
        pos += length;
    }
    pos = 0;
    // ok: assay.c.record-length-zero
    while (pos < data.size()) {
        std::uint8_t length = data[pos];
        pos += 1;
        std::cout << int(length) << '\n';
        pos += length;
    }
}
