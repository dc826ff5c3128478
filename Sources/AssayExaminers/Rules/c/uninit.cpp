#include <iostream>

class Counter {
    int count_;
 public:
    Counter() : count_(0) {}
    // ok: assay.c.uninitialised-scalar
    void inc() { count_++; }
    // ok: assay.c.uninitialised-scalar
    int get() const { return count_; }
};

int total(const int *v, int n) {
    int sum;
    for (int i = 0; i < n; ++i) {
        // ruleid: assay.c.uninitialised-scalar
        sum += v[i];
    }
    // ruleid: assay.c.uninitialised-scalar
    return sum;
}

void show() {
    double ratio;
    // ruleid: assay.c.uninitialised-scalar
    std::cout << ratio;
}

class Table {
    int cells[64];
    char name[32];
 public:
    Table() : name("") { for (int i = 0; i < 64; ++i) cells[i] = 0; }
    // ok: assay.c.uninitialised-block
    int third() const { return cells[3]; }
    // ok: assay.c.uninitialised-array-text
    void print() const { puts(name); }
};

std::string letters(std::istream &in) {
    std::string all;
    char c;
    while (in.get(c)) {
        // ok: assay.c.uninitialised-scalar
        all += c;
    }
    return all;
}

bool parse(const std::string &text, int &out);

int parsed(const std::string &text) {
    int value;
    if (!parse(text, value)) return -1;
    // ok: assay.c.uninitialised-scalar
    return value;
}
