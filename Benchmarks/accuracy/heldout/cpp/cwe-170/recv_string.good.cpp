#include <optional>
#include <string>
#include <sys/socket.h>
#include <sys/types.h>

class LineSocket {
public:
    explicit LineSocket(int fd) : fd_(fd) {}

    std::optional<std::string> receive() {
        char buf[256];
        const ssize_t n = recv(fd_, buf, sizeof buf, 0);
        if (n <= 0) {
            return std::nullopt;
        }
        return std::string(buf, static_cast<std::size_t>(n));
    }

private:
    int fd_;
};
