#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

void backwards(const std::vector<int> &v) {
    // ruleid: assay.c.unsigned-countdown
    for (std::size_t i = v.size() - 1; i >= 0; --i) std::cout << v[i];
    // ok: assay.c.unsigned-countdown
    for (std::size_t i = v.size(); i-- > 0;) std::cout << v[i];
    // ok: assay.c.unsigned-countdown
    for (int i = static_cast<int>(v.size()) - 1; i >= 0; --i) std::cout << v[i];
    // ruleid: assay.c.unsigned-countdown-of-size
    for (auto i = v.size() - 1; i >= 0; i--) {
        std::cout << v[i];
    }
    // ok: assay.c.unsigned-countdown-of-size
    for (auto it = v.rbegin(); it != v.rend(); ++it) {
        std::cout << *it;
    }
}

void mirrored(const std::string &s) {
    // ruleid: assay.c.unsigned-countdown-of-size
    for (auto i = s.length() - 1; i >= 0; --i) {
        std::cout << s[i];
    }
    // ok: assay.c.unsigned-countdown-of-size
    for (auto i = s.length(); i > 0; --i) {
        std::cout << s[i - 1];
    }
}

void count_down(unsigned int from) {
    // ruleid: assay.c.unsigned-countdown
    while (from >= 0) {
        std::cout << from << "\n";
        from--;
    }
}

void count_down_well(unsigned int from) {
    // ok: assay.c.unsigned-countdown
    while (from > 0) {
        std::cout << from << "\n";
        from--;
    }
}

void bytes() {
    // ruleid: assay.c.counter-too-small
    for (std::uint8_t b = 0; b <= 255; ++b) {
        std::cout << static_cast<int>(b);
    }
    // ok: assay.c.counter-too-small
    for (int b = 0; b <= 255; ++b) {
        std::cout << b;
    }
    // ruleid: assay.c.counter-too-small
    for (short n = 0; n < 100000; n++) {
        std::cout << n;
    }
    // ok: assay.c.counter-too-small
    for (std::uint8_t b = 0; b < 200; ++b) {
        std::cout << static_cast<int>(b);
    }
}

void steps(int n) {
    // ruleid: assay.c.loop-steps-over-end
    for (double x = 0.0; x != 1.0; x += 0.1) {
        std::cout << x;
    }
    // ok: assay.c.loop-steps-over-end
    for (double x = 0.0; x < 1.0; x += 0.1) {
        std::cout << x;
    }
    // ok: assay.c.loop-steps-over-end
    for (int i = 0; i != n; i += 1) {
        std::cout << i;
    }
}

void every_second(int n) {
    // ruleid: assay.c.loop-steps-over-end
    while (n != 0) {
        std::cout << n;
        n -= 2;
    }
}

int find_last(const std::vector<int> &v, int what) {
    if (v.empty()) return -1;
    // ok: assay.c.unsigned-countdown
    for (std::size_t i = v.size() - 1; i >= 0; --i) {
        if (v[i] == what) return 1;
        if (i == 0) break;
    }
    return 0;
}

void print_all(std::queue<int> jobs) {
    // ruleid: assay.c.loop-until-empty-takes-nothing
    while (!jobs.empty()) {
        std::cout << jobs.front() << "\n";
    }
    // ok: assay.c.loop-until-empty-takes-nothing
    while (!jobs.empty()) {
        std::cout << jobs.front() << "\n";
        jobs.pop();
    }
}

void shout(std::string text) {
    // ruleid: assay.c.loop-until-empty-takes-nothing
    while (text.length() > 0) {
        std::cout << text;
    }
    // ok: assay.c.loop-until-empty-takes-nothing
    while (text.length() > 0) {
        std::cout << text;
        text.pop_back();
    }
}
