#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

std::string spill(const std::string& data) {
    std::string name = (std::filesystem::temp_directory_path() / "spillXXXXXX").string();
    const int fd = mkstemp(name.data());
    if (fd < 0) {
        throw std::runtime_error("spill failed");
    }
    const auto n = write(fd, data.data(), data.size());
    close(fd);
    if (n != static_cast<ssize_t>(data.size())) {
        throw std::runtime_error("spill failed");
    }
    return name;
}
