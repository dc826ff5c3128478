#include <cstring>
#include <memory>
#include <string>
#include <vector>

std::unique_ptr<char[]> to_block(const std::vector<std::string>& lines) {
    std::size_t need = 0;
    for (const auto& l : lines) {
        need += l.size();
    }
    std::unique_ptr<char[]> block(new char[need + 1]);
    char* p = block.get();
    for (const auto& l : lines) {
        std::memcpy(p, l.data(), l.size());
        p += l.size();
        *p++ = '\n';
    }
    *p = '\0';
    return block;
}
