// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

// Expands a packed row of a sprite into the colours of its pixels.
std::vector<std::uint32_t> expand_row(const std::vector<std::uint32_t> &colour_table,
                                      const std::vector<std::uint8_t> &packed_row)
{
    if (packed_row.size() % 2 != 0)
        throw std::invalid_argument("a packed row consists of pairs");

    std::vector<std::uint32_t> pixels;
    for (std::size_t i = 0; i < packed_row.size(); i += 2) {
        const std::uint8_t run_length = packed_row[i];
        const std::uint8_t colour_number = packed_row[i + 1];
        if (colour_number >= colour_table.size())
            throw std::invalid_argument("a packed row names a colour that the table does not have");
        pixels.insert(pixels.end(), run_length, colour_table[colour_number]);
    }
    return pixels;
}
