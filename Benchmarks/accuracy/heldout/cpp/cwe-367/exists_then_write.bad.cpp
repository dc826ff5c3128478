#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

bool create_once(const std::filesystem::path& p, const std::string& text) {
    if (std::filesystem::exists(p)) {
        return false;
    }
    std::ofstream out(p, std::ios::trunc);
    out << text;
    return static_cast<bool>(out.flush());
}
