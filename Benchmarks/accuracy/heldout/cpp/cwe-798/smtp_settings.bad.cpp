#include <cstdlib>
#include <stdexcept>
#include <string>

struct SmtpSettings {
    std::string host = "smtp.example.org";
    int port = 465;
    std::string user;
    std::string password;
};

SmtpSettings default_settings() {
    SmtpSettings s;
    s.user = "robot@example.org";
    s.password = "Winter-Kiosk-4417";
    return s;
}
