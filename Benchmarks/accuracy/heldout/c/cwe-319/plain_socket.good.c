#include <stdio.h>
#include <string.h>
#include <openssl/ssl.h>

int send_login(SSL *tls, const char *user, const char *password)
{
    char msg[256];
    int n = snprintf(msg, sizeof msg, "LOGIN %s %s\r\n", user, password);
    if (n < 0 || (size_t)n >= sizeof msg)
        return -1;
    if (SSL_get_verify_result(tls) != X509_V_OK || SSL_write(tls, msg, n) != n)
        return -1;
    return 0;
}
