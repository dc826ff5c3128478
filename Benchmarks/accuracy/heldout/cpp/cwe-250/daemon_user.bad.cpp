#include <grp.h>
#include <pwd.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

class Server {
public:
    explicit Server(int port) : port_(port) {}
    void bind_port();
    void loop();

private:
    int port_;
};

int main() {
    if (geteuid() != 0) {
        throw std::runtime_error("start as root");
    }
    Server s(443);
    s.bind_port();
    s.loop();
}
