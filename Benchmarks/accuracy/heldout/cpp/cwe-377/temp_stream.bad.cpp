#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

std::string spill(const std::string& data) {
    const std::string name = std::tmpnam(nullptr);
    std::ofstream out(name);
    out << data;
    if (!out) {
        throw std::runtime_error("spill failed");
    }
    return name;
}
