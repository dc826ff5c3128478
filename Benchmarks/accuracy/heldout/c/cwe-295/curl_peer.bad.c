#include <curl/curl.h>
#include <stdio.h>

int download(const char *path, FILE *out)
{
    char url[512];
    if (snprintf(url, sizeof url, "https://updates.example.com/%s", path) >= (int)sizeof url)
        return -1;
    CURL *c = curl_easy_init();
    if (!c)
        return -1;
    curl_easy_setopt(c, CURLOPT_URL, url);
    curl_easy_setopt(c, CURLOPT_WRITEDATA, out);
    curl_easy_setopt(c, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 0L);
    CURLcode rc = curl_easy_perform(c);
    curl_easy_cleanup(c);
    if (rc != CURLE_OK)
        fprintf(stderr, "%s\n", curl_easy_strerror(rc));
    return rc == CURLE_OK ? 0 : -1;
}
