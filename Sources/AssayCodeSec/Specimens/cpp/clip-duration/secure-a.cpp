// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <vector>

// Reads a 32-bit number, least significant byte first.
static std::uint32_t little_endian(const std::vector<std::uint8_t> &bytes, std::size_t offset)
{
    return bytes[offset] | bytes[offset + 1] << 8 | bytes[offset + 2] << 16 |
           static_cast<std::uint32_t>(bytes[offset + 3]) << 24;
}

// The length of a WAV clip in milliseconds.
std::uint64_t clip_milliseconds(const std::vector<std::uint8_t> &wav_header)
{
    if (wav_header.size() < 44 || std::memcmp(wav_header.data(), "RIFF", 4) != 0 ||
        std::memcmp(wav_header.data() + 8, "WAVE", 4) != 0)
        throw std::invalid_argument("not a WAV file");

    const std::uint32_t byte_rate = little_endian(wav_header, 28);
    const std::uint64_t data_length = little_endian(wav_header, 40);
    if (byte_rate == 0)
        throw std::invalid_argument("a WAV file without a byte rate");
    return data_length * 1000 / byte_rate;
}
