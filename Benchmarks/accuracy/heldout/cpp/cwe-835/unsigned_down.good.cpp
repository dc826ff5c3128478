#include <iostream>
#include <string>
#include <vector>

std::string join_reversed(const std::vector<std::string>& v) {
    std::string out;
    for (std::size_t pos = 0; pos < v.size(); ++pos) {
        const std::string& s = v[v.size() - 1 - pos];
        if (s.empty()) {
            continue;
        }
        out += s + " ";
    }
    return out;
}

int main() {
    std::vector<std::string> v;
    for (std::string line; std::getline(std::cin, line);) {
        v.push_back(line);
    }
    std::cout << join_reversed(v) << '\n';
}
