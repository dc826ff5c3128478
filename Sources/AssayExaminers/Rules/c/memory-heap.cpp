#include <cstring>
#include <memory>

void fill(const char *in) {
    char *p = new char[50];
    int *n = new int[10];
    // ruleid: assay.c.write-larger-than-heap
    std::memcpy(p, in, 64);
    // ruleid: assay.c.write-larger-than-heap
    memset(n, 0, 11 * sizeof(int));
    // ok: assay.c.write-larger-than-heap
    memset(n, 0, 10 * sizeof(int));
    // ok: assay.c.write-larger-than-heap
    std::strncpy(p, in, 49);
    delete[] p;
    delete[] n;
}
