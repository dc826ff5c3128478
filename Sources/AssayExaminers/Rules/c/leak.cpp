#include <memory>

class Shape {};

int leak() {
    // ruleid: assay.c.never-freed
    int *v = new int[10];
    v[0] = 4;
    return 4;
}

int fine() {
    auto p = std::make_unique<Shape>();
    // ok: assay.c.never-freed
    Shape *raw = new Shape();
    std::unique_ptr<Shape> owner(raw);
    return 0;
}
