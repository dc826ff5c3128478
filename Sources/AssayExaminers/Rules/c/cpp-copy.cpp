#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

std::vector<int> duplicate(const std::vector<int> &from) {
    std::vector<int> to;
    // ruleid: assay.c.copy-without-room
    std::copy(from.begin(), from.end(), to.begin());
    return to;
}

std::vector<int> duplicate_well(const std::vector<int> &from) {
    std::vector<int> to;
    // ok: assay.c.copy-without-room
    std::copy(from.begin(), from.end(), std::back_inserter(to));
    std::vector<int> other(from.size());
    // ok: assay.c.copy-without-room
    std::copy(from.begin(), from.end(), other.begin());
    std::vector<int> third;
    third.resize(from.size());
    // ok: assay.c.copy-without-room
    std::transform(from.begin(), from.end(), third.begin(), [](int x) { return x * 2; });
    return other;
}

int first_eight(const std::vector<int> &from) {
    std::array<int, 8> to{};
    // ruleid: assay.c.copy-without-room
    std::copy(from.begin(), from.end(), to.begin());
    return to[0];
}

int first_eight_raw(const std::vector<int> &from) {
    int to[8];
    // ruleid: assay.c.copy-without-room
    std::copy(from.begin(), from.end(), to);
    return to[0];
}

int first_eight_well(const std::vector<int> &from) {
    std::array<int, 8> to{};
    if (from.size() > to.size()) return -1;
    // ok: assay.c.copy-without-room
    std::copy(from.begin(), from.end(), to.begin());
    return to[0];
}

void greet(const std::string &name) {
    std::array<char, 32> text;
    // ruleid: assay.c.text-into-array-object
    std::strcpy(text.data(), name.c_str());
    std::puts(text.data());
}

class Label {
    std::array<char, 16> text_{};
 public:
    void set(const std::string &s) {
        // ruleid: assay.c.text-into-array-object
        std::memcpy(text_.data(), s.data(), s.size());
    }
    void set_well(const std::string &s) {
        if (s.size() >= text_.size()) throw std::length_error("label");
        // ok: assay.c.text-into-array-object
        std::memcpy(text_.data(), s.c_str(), s.size() + 1);
    }
    void set_cut(const std::string &s) {
        const std::size_t n = std::min(s.size(), text_.size() - 1);
        // ok: assay.c.text-into-array-object
        std::memcpy(text_.data(), s.data(), n);
        text_[n] = '\0';
    }
};

char *keep(const char *source, std::size_t size) {
    char *block = new char[size];
    // ruleid: assay.c.text-into-block-of-other-size
    std::strcpy(block, source);
    return block;
}

char *keep_string(const std::string &source, int capacity) {
    char *block = new char[capacity];
    // ruleid: assay.c.text-into-block-of-other-size
    strcpy(block, source.c_str());
    return block;
}

char *keep_well(const char *source, std::size_t size) {
    if (std::strlen(source) >= size) return nullptr;
    char *block = new char[size];
    // ok: assay.c.text-into-block-of-other-size
    std::strcpy(block, source);
    return block;
}

char *keep_cut(const char *source, std::size_t size) {
    char *block = new char[size];
    // ok: assay.c.text-into-block-of-other-size
    std::snprintf(block, size, "%s", source);
    return block;
}

int number(std::string_view digits) {
    // ruleid: assay.c.view-used-as-c-string
    return std::atoi(digits.data());
}

std::size_t measure(std::string_view word) {
    // ruleid: assay.c.view-used-as-c-string
    std::size_t n = std::strlen(word.data());
    return n;
}

int number_well(std::string_view digits) {
    const std::string copy(digits);
    // ok: assay.c.view-used-as-c-string
    return std::atoi(copy.data());
}

std::size_t measure_well(std::string_view word) {
    // ok: assay.c.view-used-as-c-string
    return word.size();
}
