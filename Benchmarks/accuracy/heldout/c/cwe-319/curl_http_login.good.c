#include <curl/curl.h>
#include <stdio.h>

#define LOGIN_URL "https://portal.example.com/api/login"

long login(const char *user, const char *password)
{
    long status = -1;
    CURL *c = curl_easy_init();
    if (!c)
        return -1;
    char *u = curl_easy_escape(c, user, 0);
    char *p = curl_easy_escape(c, password, 0);
    char body[512];
    if (u && p && snprintf(body, sizeof body, "user=%s&password=%s", u, p) < (int)sizeof body) {
        curl_easy_setopt(c, CURLOPT_URL, LOGIN_URL);
        curl_easy_setopt(c, CURLOPT_POSTFIELDS, body);
        if (curl_easy_perform(c) == CURLE_OK)
            curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
    }
    curl_free(u);
    curl_free(p);
    curl_easy_cleanup(c);
    return status;
}
