#include <charconv>
#include <cstdint>
#include <span>
#include <string_view>

struct Chunk {
    std::uint32_t type;
    std::span<const std::uint8_t> body;
};

bool next_chunk(std::span<const std::uint8_t>& in, Chunk& out) {
    if (in.size() < 8) {
        return false;
    }
    auto u32 = [&](std::size_t i) {
        return std::uint32_t{in[i]} << 24 | std::uint32_t{in[i + 1]} << 16 |
               std::uint32_t{in[i + 2]} << 8 | std::uint32_t{in[i + 3]};
    };
    const std::uint32_t length = u32(0);
    out.type = u32(4);
    out.body = std::span<const std::uint8_t>(in.data() + 8, length);
    in = std::span<const std::uint8_t>(in.data() + 8 + length, in.size() - 8 - length);
    return true;
}
