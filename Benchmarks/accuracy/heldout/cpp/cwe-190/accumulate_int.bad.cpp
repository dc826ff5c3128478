#include <iostream>
#include <limits>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

int main() {
    std::vector<int> amounts;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream s(line);
        int v = 0;
        if (s >> v && v > 0) {
            amounts.push_back(v);
        }
    }
    const int total = std::accumulate(amounts.begin(), amounts.end(), 0);
    if (total > 1'000'000) {
        std::cout << "needs approval\n";
        return 1;
    }
    std::cout << "approved: " << total << '\n';
}
