#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>

class Block {
public:
    static constexpr std::size_t kSize = 1024;

    bool read(std::istream& in) {
        std::uint16_t n = 0;
        if (!in.read(reinterpret_cast<char*>(&n), sizeof n)) {
            return false;
        }
        size_ = n;
        return static_cast<bool>(in.read(data_.get(), size_));
    }

    std::size_t size() const { return size_; }

private:
    std::unique_ptr<char[]> data_ = std::make_unique<char[]>(kSize);
    std::size_t size_ = 0;
};
