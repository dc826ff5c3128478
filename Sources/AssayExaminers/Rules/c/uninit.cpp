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
