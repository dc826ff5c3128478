#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <charconv>
#include <string>

std::optional<int> parse_port(const std::string& text) {
    char buf[16];
    if (text.size() >= sizeof buf) {
        return std::nullopt;
    }
    std::strcpy(buf, text.c_str());
    const int port = std::atoi(buf);
    if (port < 1 || port > 65535) {
        return std::nullopt;
    }
    return port;
}
