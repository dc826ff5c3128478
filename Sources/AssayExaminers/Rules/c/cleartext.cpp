#include <curl/curl.h>
#include <string>
#include <sys/socket.h>

void login(CURL *curl) {
    std::string url = "http://api.example.com/login";
    // ruleid: assay.c.cleartext-address
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    std::string safe = "https://api.example.com/login";
    // ok: assay.c.cleartext-address
    curl_easy_setopt(curl, CURLOPT_URL, safe.c_str());
    std::string local = "http://localhost:8080/login";
    // ok: assay.c.cleartext-address
    curl_easy_setopt(curl, CURLOPT_URL, local.c_str());
}

void qt(QNetworkAccessManager *manager) {
    // ruleid: assay.c.cleartext-address
    QNetworkRequest request(QUrl("http://example.com/login"));
    // ok: assay.c.cleartext-address
    QNetworkRequest secured(QUrl("https://example.com/login"));
    manager->get(request);
}

void broker() {
    // ruleid: assay.c.cleartext-address
    mqtt::async_client cli("tcp://broker.example.com:1883", "id");
    // ok: assay.c.cleartext-address
    mqtt::async_client safe("ssl://broker.example.com:8883", "id");
}

void basic(const std::string &who, const std::string &word) {
    httplib::Client cli("intranet.example.com", 80);
    // ruleid: assay.c.cleartext-port
    cli.set_basic_auth(who, word);
    httplib::SSLClient safe("intranet.example.com");
    // ok: assay.c.cleartext-port
    safe.set_basic_auth(who, word);
}

void mosquitto(struct mosquitto *m, const char *who, const char *word) {
    mosquitto_username_pw_set(m, who, word);
    // ruleid: assay.c.cleartext-port
    mosquitto_connect(m, "broker.example.com", 1883, 60);
}

void mosquitto_well(struct mosquitto *m, const char *who, const char *word) {
    mosquitto_username_pw_set(m, who, word);
    mosquitto_tls_set(m, "ca.pem", nullptr, nullptr, nullptr, nullptr);
    // ok: assay.c.cleartext-port
    mosquitto_connect(m, "broker.example.com", 8883, 60);
}

void ftp(int sock, const std::string &password) {
    std::string line = "PASS " + password + "\r\n";
    // ruleid: assay.c.secret-over-socket
    send(sock, line.c_str(), line.size(), 0);
}

void ftp_well(SSL *ssl, const std::string &password) {
    std::string line = "PASS " + password + "\r\n";
    // ok: assay.c.secret-over-socket
    SSL_write(ssl, line.c_str(), static_cast<int>(line.size()));
}

void post(boost::asio::ip::tcp::socket &socket, const std::string &user, const std::string &password) {
    std::ostringstream body;
    body << "user=" << user << "&password=" << password;
    // ruleid: assay.c.secret-over-socket
    boost::asio::write(socket, boost::asio::buffer(body.str()));
}

void post_well(boost::asio::ssl::stream<boost::asio::ip::tcp::socket> &socket, const std::string &password) {
    std::string body = "password=" + password;
    // ok: assay.c.secret-over-socket
    boost::asio::write(socket, boost::asio::buffer(body));
}
