#include <iostream>
#include <string>

class Meter {
    int level;
    double factor;
 public:
    Meter() { factor = 1.0; }
    // ruleid: assay.c.member-not-initialised
    void up() { level++; }
    // ruleid: assay.c.member-not-initialised
    int get() const { return level; }
    // ok: assay.c.member-not-initialised
    double scale() const { return factor; }
};

class Gauge {
 public:
    Gauge() : level_(0), open_(false) {}
    // ok: assay.c.member-not-initialised
    int get() const { return level_; }
 private:
    int level_;
    bool open_;
};

class Session {
    std::string user;
    bool admin;
    int tries = 0;
 public:
    Session(const std::string &name) {
        user = name;
    }
    bool isAdmin() const {
        // ruleid: assay.c.member-not-initialised
        return admin;
    }
    int failed() {
        // ok: assay.c.member-not-initialised
        return tries;
    }
};

class Door {
    bool locked;
 public:
    explicit Door(bool start) { locked = start; }
    // ok: assay.c.member-not-initialised
    bool isLocked() const { return locked; }
};

struct Point {
    int x;
    int y;
};

int manhattan() {
    Point p;
    // ruleid: assay.c.struct-not-initialised
    return p.x + p.y;
}

int manhattan_well() {
    Point p{};
    // ok: assay.c.struct-not-initialised
    return p.x + p.y;
}

int half() {
    Point p;
    p.x = 4;
    // ruleid: assay.c.struct-not-initialised
    int h = p.y;
    // ok: assay.c.struct-not-initialised
    return p.x + h;
}

void fill(Point &p);

int filled() {
    Point p;
    fill(p);
    // ok: assay.c.struct-not-initialised
    return p.x;
}
