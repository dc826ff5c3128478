#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

class LogSearch {
public:
    explicit LogSearch(std::string file) : file_(std::move(file)) {}

    std::vector<std::string> find(const std::string& word) const {
        std::vector<std::string> hits;
        const std::string cmd = "grep -F '" + word + "' " + file_;
        std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(cmd.c_str(), "r"), pclose);
        std::array<char, 512> line{};
        while (pipe && std::fgets(line.data(), static_cast<int>(line.size()), pipe.get())) {
            hits.emplace_back(line.data());
        }
        return hits;
    }

private:
    std::string file_;
};
