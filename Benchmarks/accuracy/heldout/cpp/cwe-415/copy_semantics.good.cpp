#include <cstddef>
#include <cstring>
#include <utility>

class Buffer {
public:
    explicit Buffer(std::size_t n) : size_(n), data_(new char[n]) {}
    ~Buffer() { delete[] data_; }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    Buffer(Buffer&& o) noexcept : size_(std::exchange(o.size_, 0)), data_(std::exchange(o.data_, nullptr)) {}

    char* data() { return data_; }
    std::size_t size() const { return size_; }

private:
    std::size_t size_;
    char* data_;
};

std::size_t checksum(Buffer& b) {
    std::size_t s = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
        s = s * 31 + static_cast<unsigned char>(b.data()[i]);
    }
    return s;
}

int main() {
    Buffer b(64);
    std::memset(b.data(), 7, b.size());
    return static_cast<int>(checksum(b) & 0x7f);
}
