#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

std::string name_in(const std::vector<std::uint8_t> &packet) {
    std::uint8_t n = packet[0];
    // ruleid: assay.c.length-field-unchecked
    return std::string(reinterpret_cast<const char *>(&packet[1]), n);
}

std::string name_in_well(const std::vector<std::uint8_t> &packet) {
    if (packet.empty()) throw std::runtime_error("empty");
    std::size_t n = packet[0];
    if (n > packet.size() - 1) throw std::runtime_error("short");
    // ok: assay.c.length-field-unchecked
    return std::string(reinterpret_cast<const char *>(packet.data() + 1), n);
}

std::uint32_t word_at(const std::vector<std::uint8_t> &bytes, std::size_t offset) {
    std::uint32_t value;
    // ruleid: assay.c.offset-parameter-unchecked
    std::memcpy(&value, bytes.data() + offset, sizeof(value));
    return value;
}

std::uint32_t word_at_well(const std::vector<std::uint8_t> &bytes, std::size_t offset) {
    if (bytes.size() < 4 || offset > bytes.size() - 4) throw std::out_of_range("offset");
    std::uint32_t value;
    // ok: assay.c.offset-parameter-unchecked
    std::memcpy(&value, bytes.data() + offset, sizeof(value));
    return value;
}

std::string part(const std::vector<char> &bytes, int from, int count) {
    // ruleid: assay.c.offset-parameter-unchecked
    return std::string(bytes.begin() + from, bytes.begin() + from + count);
}

std::string part_well(const std::vector<char> &bytes, std::size_t from, std::size_t count) {
    if (from > bytes.size() || count > bytes.size() - from) return {};
    // ok: assay.c.offset-parameter-unchecked
    return std::string(bytes.begin() + from, bytes.begin() + from + count);
}
