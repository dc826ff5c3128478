#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

class Templates {
public:
    explicit Templates(fs::path root) : root_(fs::canonical(root)) {}

    std::optional<std::string> load(const std::string& name) const {
        const fs::path p = root_ / (name + ".html");
        if (!fs::exists(p)) {
            return std::nullopt;
        }
        std::ifstream in(p);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }

private:
    fs::path root_;
};
