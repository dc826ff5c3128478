// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <vector>

// Expands a packed row of a sprite into the colours of its pixels.
std::vector<std::uint32_t> expand_row(const std::vector<std::uint32_t> &colour_table,
                                      const std::vector<std::uint8_t> &packed_row)
{
    std::vector<std::uint32_t> pixels;
    auto cursor = packed_row.begin();
    while (cursor != packed_row.end()) {
        const unsigned int run_length = *cursor++;
        if (cursor == packed_row.end())
            throw std::invalid_argument("the last pair of a packed row is incomplete");
        std::fill_n(std::back_inserter(pixels), run_length, colour_table.at(*cursor++));
    }
    return pixels;
}
