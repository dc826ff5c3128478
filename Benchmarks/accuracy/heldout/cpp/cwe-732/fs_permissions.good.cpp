#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/stat.h>

namespace fs = std::filesystem;

void save_credentials(const fs::path& file, std::string_view token) {
    fs::remove(file);
    umask(0077);
    {
        std::ofstream create(file);
        if (!create) {
            throw std::runtime_error("cannot create " + file.string());
        }
    }
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    std::ofstream out(file);
    out << "token=" << token << '\n';
    if (!out.flush()) {
        throw std::runtime_error("write failed");
    }
}
