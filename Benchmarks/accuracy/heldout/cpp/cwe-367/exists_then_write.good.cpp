#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

bool create_once(const std::filesystem::path& p, const std::string& text) {
    const int fd = open(p.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (fd < 0) {
        return false;
    }
    const ssize_t n = write(fd, text.data(), text.size());
    return close(fd) == 0 && n == static_cast<ssize_t>(text.size());
}
