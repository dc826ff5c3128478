#include <iostream>
#include <memory>
#include <string>

class Shape {
 public:
    virtual ~Shape() {}
    int area() const { return 1; }
};

int twice(bool b) {
    Shape *s = new Shape();
    delete s;
    // ruleid: assay.c.use-after-free
    std::cout << s->area();
    // ruleid: assay.c.double-free
    delete s;
    return b;
}

int arrays() {
    int *v = new int[10];
    v[0] = 1;
    delete[] v;
    // ruleid: assay.c.use-after-free
    int x = v[0];
    v = nullptr;
    // ok: assay.c.double-free
    delete[] v;
    return x;
}

int fine() {
    auto p = std::make_unique<Shape>();
    // ok: assay.c.double-free
    Shape *raw = new Shape();
    std::unique_ptr<Shape> owner(raw);
    // ok: assay.c.use-after-free
    return p->area();
}
