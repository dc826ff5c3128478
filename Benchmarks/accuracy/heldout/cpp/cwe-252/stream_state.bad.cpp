#include <fstream>
#include <iostream>
#include <string>

struct Limits {
    int low;
    int high;
};

bool load_limits(const std::string& path, Limits& out) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return false;
    }
    Limits l{0, 1'000'000};
    in.read(reinterpret_cast<char*>(&l), sizeof l);
    out = l;
    return true;
}
