#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

class Buffer {
 public:
    explicit Buffer(std::size_t n) : data_(new char[n]), size_(n) {}
    // ruleid: assay.c.owner-without-copy-control
    ~Buffer() { delete[] data_; }
    std::size_t size() const { return size_; }
 private:
    char *data_;
    std::size_t size_;
};

class SafeBuffer {
 public:
    explicit SafeBuffer(std::size_t n) : data_(new char[n]), size_(n) {}
    SafeBuffer(const SafeBuffer &) = delete;
    SafeBuffer &operator=(const SafeBuffer &) = delete;
    // ok: assay.c.owner-without-copy-control
    ~SafeBuffer() { delete[] data_; }
 private:
    char *data_;
    std::size_t size_;
};

struct Text {
    char *chars;
    Text(const char *from) {
        chars = new char[std::strlen(from) + 1];
        std::strcpy(chars, from);
    }
    Text(const Text &other) {
        chars = new char[std::strlen(other.chars) + 1];
        std::strcpy(chars, other.chars);
    }
    // ok: assay.c.owner-without-copy-control
    ~Text() { delete[] chars; }
};

struct Node {
    int *value;
    Node(int v) { value = new int(v); }
    ~Node() {
        // ruleid: assay.c.owner-without-copy-control
        delete value;
    }
};

void owners() {
    int *raw = new int(5);
    std::unique_ptr<int> first(raw);
    // ruleid: assay.c.two-owners-of-one-block
    std::unique_ptr<int> second(raw);
    auto shared = std::make_shared<int>(4);
    // ruleid: assay.c.two-owners-of-one-block
    std::shared_ptr<int> again(shared.get());
    // ok: assay.c.two-owners-of-one-block
    std::shared_ptr<int> copy = shared;
    auto one = std::make_unique<int>(3);
    // ok: assay.c.two-owners-of-one-block
    std::unique_ptr<int> moved = std::move(one);
    // ruleid: assay.c.two-owners-of-one-block
    delete shared.get();
}

int early(bool stop, int n) {
    int *cells = new int[n];
    if (stop) {
        // ruleid: assay.c.new-lost-on-early-exit
        return -1;
    }
    if (n == 7) {
        delete[] cells;
        // ok: assay.c.new-lost-on-early-exit
        return 7;
    }
    if (n > 1000)
        // ruleid: assay.c.new-lost-on-early-exit
        throw std::runtime_error("too many");
    delete[] cells;
    // ok: assay.c.new-lost-on-early-exit
    return 0;
}

class Engine {};

class Car {
    Engine *engine_;
 public:
    Car() {
        // ruleid: assay.c.member-never-deleted
        engine_ = new Engine();
    }
    Engine *engine() { return engine_; }
};

class Truck {
    Engine *engine_;
    int wheels = 6;
 public:
    // ruleid: assay.c.member-never-deleted
    Truck() : engine_(new Engine()) {}
};

class Boat {
    std::unique_ptr<Engine> engine_;
 public:
    // ok: assay.c.member-never-deleted
    Boat() : engine_(new Engine()) {}
};

class Plane {
    Engine *engine_;
 public:
    Plane() {
        // ok: assay.c.member-never-deleted
        engine_ = new Engine();
    }
    Plane(const Plane &) = delete;
    Plane &operator=(const Plane &) = delete;
    ~Plane() { delete engine_; }
};

int fleet() {
    std::vector<Engine *> engines;
    for (int i = 0; i < 3; ++i) {
        // ruleid: assay.c.vector-of-raw-pointers
        engines.push_back(new Engine());
    }
    return static_cast<int>(engines.size());
}

int fleet_list() {
    std::list<Engine *> engines;
    // ruleid: assay.c.vector-of-raw-pointers
    engines.push_back(new Engine);
    return 1;
}

int fleet_well() {
    std::vector<Engine *> engines;
    // ok: assay.c.vector-of-raw-pointers
    engines.push_back(new Engine());
    for (Engine *e : engines) delete e;
    return 0;
}

int fleet_owned() {
    std::vector<std::unique_ptr<Engine>> engines;
    // ok: assay.c.vector-of-raw-pointers
    engines.push_back(std::make_unique<Engine>());
    return 0;
}
