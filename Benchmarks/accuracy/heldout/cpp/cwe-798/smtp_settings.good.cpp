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
    const char* user = std::getenv("SMTP_USER");
    const char* password = std::getenv("SMTP_PASSWORD");
    if (!user || !password) {
        throw std::runtime_error("SMTP_USER and SMTP_PASSWORD must be set");
    }
    s.user = user;
    s.password = password;
    return s;
}
