#include <curl/curl.h>
#include <openssl/ssl.h>
#include <string.h>
#include <sys/socket.h>

void context(SSL_CTX *c) {
    // ruleid: assay.c.certificate-not-verified
    SSL_CTX_set_verify(c, SSL_VERIFY_NONE, NULL);
    // ok: assay.c.certificate-not-verified
    SSL_CTX_set_verify(c, SSL_VERIFY_PEER, NULL);
    // ruleid: assay.c.old-protocol
    SSL_CTX_set_min_proto_version(c, TLS1_VERSION);
    // ruleid: assay.c.old-protocol
    c = SSL_CTX_new(TLSv1_client_method());
    // ok: assay.c.old-protocol
    SSL_CTX_set_min_proto_version(c, TLS1_2_VERSION);
    // ok: assay.c.old-protocol
    c = SSL_CTX_new(TLS_client_method());
}

// ruleid: assay.c.verify-callback-accepts-all
static int accept_all(int ok, X509_STORE_CTX *ctx) {
    return 1;
}

// ruleid: assay.c.verify-callback-accepts-all
int log_only(int ok, X509_STORE_CTX *ctx) {
    log_depth(X509_STORE_CTX_get_error_depth(ctx));
    return 1;
}

// ok: assay.c.verify-callback-accepts-all
int keep(int ok, X509_STORE_CTX *ctx) {
    log_depth(X509_STORE_CTX_get_error_depth(ctx));
    return ok;
}

// ok: assay.c.verify-callback-accepts-all
int keep_checked(int ok, X509_STORE_CTX *ctx) {
    if (!ok) return 0;
    return 1;
}

void request(CURL *h) {
    // ruleid: assay.c.certificate-not-verified
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 0L);
    // ruleid: assay.c.host-name-not-verified
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 0L);
    // ruleid: assay.c.host-name-not-verified
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 1L);
    // ruleid: assay.c.cleartext-transmission
    curl_easy_setopt(h, CURLOPT_URL, "http://api.example.com/login");
    // ok: assay.c.cleartext-transmission
    curl_easy_setopt(h, CURLOPT_URL, "https://api.example.com/login");
    // ok: assay.c.certificate-not-verified
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 1L);
    // ok: assay.c.host-name-not-verified
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 2L);
    // ok: assay.c.host-name-not-verified
    curl_easy_perform(h);
}

int client(int fd, const char *password) {
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    if (c == NULL) return -1;
    SSL *s = SSL_new(c);
    if (s == NULL) return -1;
    SSL_set_fd(s, fd);
    // ruleid: assay.c.client-without-verification
    return SSL_connect(s);
}

int client_two(int fd) {
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    if (c == NULL) return -1;
    SSL *s = SSL_new(c);
    if (s == NULL) return -1;
    // ruleid: assay.c.client-without-verification
    if (SSL_connect(s) != 1) return -1;
    return 0;
}

int client_verified(int fd) {
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    if (c == NULL) return -1;
    SSL_CTX_set_verify(c, SSL_VERIFY_PEER, NULL);
    SSL *s = SSL_new(c);
    if (s == NULL) return -1;
    SSL_set1_host(s, "example.com");
    // ok: assay.c.client-without-verification
    return SSL_connect(s);
}

int server_side(SSL *s) {
    // ok: assay.c.client-without-verification
    return SSL_connect(s);
}

int greet(int fd, const char *greeting) {
    // ok: assay.c.cleartext-transmission
    return (int)send(fd, greeting, strlen(greeting), 0);
}
