#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <charconv>
#include <string>

std::optional<int> parse_port(const std::string& text) {
    int port = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (ec != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    if (port < 1 || port > 65535) {
        return std::nullopt;
    }
    return port;
}
