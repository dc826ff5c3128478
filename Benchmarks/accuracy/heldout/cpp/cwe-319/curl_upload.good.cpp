#include <curl/curl.h>
#include <stdexcept>
#include <string>

void push_password(const std::string& host, const std::string& user, const std::string& password) {
    CURL* c = curl_easy_init();
    if (!c) {
        throw std::runtime_error("curl");
    }
    const std::string body = "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}";
    const std::string url = "https://" + host + "/v1/credentials";
    curl_easy_setopt(c, CURLOPT_URL, url.c_str());
    curl_easy_setopt(c, CURLOPT_POSTFIELDS, body.c_str());
    const CURLcode rc = curl_easy_perform(c);
    curl_easy_cleanup(c);
    if (rc != CURLE_OK) {
        throw std::runtime_error(curl_easy_strerror(rc));
    }
}
