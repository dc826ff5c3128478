#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <stdio.h>

static int on_verify(int ok, X509_STORE_CTX *store)
{
    if (!ok) {
        int err = X509_STORE_CTX_get_error(store);
        fprintf(stderr, "certificate: %s\n", X509_verify_cert_error_string(err));
    }
    return 1;
}

int prepare(SSL_CTX *ctx, const char *ca_file)
{
    if (SSL_CTX_load_verify_locations(ctx, ca_file, NULL) != 1)
        return -1;
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, on_verify);
    SSL_CTX_set_verify_depth(ctx, 4);
    return 0;
}
