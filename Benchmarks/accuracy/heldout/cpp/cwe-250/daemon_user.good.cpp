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

static void become(const std::string& user) {
    const passwd* pw = getpwnam(user.c_str());
    if (!pw || initgroups(pw->pw_name, pw->pw_gid) != 0 || setgid(pw->pw_gid) != 0 ||
        setuid(pw->pw_uid) != 0) {
        throw std::runtime_error("cannot become " + user);
    }
}

int main() {
    Server s(443);
    s.bind_port();
    become("www-data");
    s.loop();
}
