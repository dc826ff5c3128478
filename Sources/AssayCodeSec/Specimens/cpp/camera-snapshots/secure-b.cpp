// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>

// Whether a part of a name may become the name of a folder or a file.
static bool is_plain_part(const std::string &part)
{
    if (part.empty() || part.front() == '.')
        return false;
    for (unsigned char letter : part) {
        if (!std::isalnum(letter) && letter != '-' && letter != '_' && letter != '.')
            return false;
    }
    return true;
}

// Stores the picture of a camera.
void save_snapshot(const std::filesystem::path &archive_root, const std::string &snapshot_name,
                   const std::string &image_bytes)
{
    std::string folder = archive_root.string();
    std::string part = snapshot_name;
    for (std::size_t slash; (slash = part.find('/')) != std::string::npos; part.erase(0, slash + 1)) {
        if (!is_plain_part(part.substr(0, slash)))
            throw std::runtime_error("a snapshot cannot have this name: " + snapshot_name);
        folder += "/" + part.substr(0, slash);
    }
    if (!is_plain_part(part))
        throw std::runtime_error("a snapshot cannot have this name: " + snapshot_name);

    std::filesystem::create_directories(folder);
    std::FILE *file = std::fopen((folder + "/" + part).c_str(), "wb");
    if (file == nullptr)
        throw std::runtime_error("cannot open the file of " + snapshot_name);
    const bool whole = std::fwrite(image_bytes.data(), 1, image_bytes.size(), file) == image_bytes.size();
    if (std::fclose(file) != 0 || !whole)
        throw std::runtime_error("cannot write the file of " + snapshot_name);
}
