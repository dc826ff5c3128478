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
        const fs::path p = fs::weakly_canonical(root_ / (name + ".html"));
        const fs::path rel = p.lexically_relative(root_);
        if (rel.empty() || *rel.begin() == ".." || !fs::is_regular_file(p)) {
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
