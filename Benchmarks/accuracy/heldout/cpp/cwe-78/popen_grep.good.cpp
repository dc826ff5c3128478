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
        std::ifstream in(file_);
        for (std::string line; std::getline(in, line);) {
            if (line.find(word) != std::string::npos) {
                hits.push_back(line + "\n");
            }
        }
        return hits;
    }

private:
    std::string file_;
};
