#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main() {
    std::string method, target;
    std::cin >> method >> target;
    if (method != "GET" || target.empty() || target[0] != '/') {
        std::cout << "HTTP/1.0 400 Bad Request\r\n\r\n";
        return 0;
    }
    const bool plain = std::all_of(target.begin() + 1, target.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c == '-' || c == '.';
    });
    if (!plain || target.find("..") != std::string::npos) {
        std::cout << "HTTP/1.0 404 Not Found\r\n\r\n";
        return 0;
    }
    std::ifstream file("/srv/site" + target, std::ios::binary);
    if (!file) {
        std::cout << "HTTP/1.0 404 Not Found\r\n\r\n";
        return 0;
    }
    std::cout << "HTTP/1.0 200 OK\r\n\r\n";
    std::copy(std::istreambuf_iterator<char>(file), {}, std::ostreambuf_iterator<char>(std::cout));
}
