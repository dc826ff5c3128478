#include <cstdint>
#include <fstream>
#include <limits>
#include <memory>
#include <stdexcept>

struct Header {
    std::uint32_t width, height, depth;
};

std::unique_ptr<std::uint8_t[]> load(std::ifstream& in, Header& h) {
    if (!in.read(reinterpret_cast<char*>(&h), sizeof h)) {
        throw std::runtime_error("header");
    }
    if (h.width == 0 || h.height == 0 || h.width > 16384 || h.height > 16384 || h.depth < 1 || h.depth > 4) {
        throw std::runtime_error("dimensions");
    }
    const std::size_t total = std::size_t{h.width} * h.height * h.depth;
    auto px = std::make_unique<std::uint8_t[]>(total);
    for (std::uint32_t y = 0; y < h.height; ++y) {
        in.read(reinterpret_cast<char*>(px.get()) + std::size_t{y} * h.width * h.depth,
                std::streamsize{h.width} * h.depth);
    }
    return px;
}
