#include <openssl/ssl.h>
#include <memory>
#include <stdexcept>

struct CtxFree {
    void operator()(SSL_CTX* c) const { SSL_CTX_free(c); }
};
using Ctx = std::unique_ptr<SSL_CTX, CtxFree>;

Ctx make_context() {
    Ctx ctx(SSL_CTX_new(TLS_method()));
    if (!ctx) {
        throw std::runtime_error("SSL_CTX_new");
    }
    SSL_CTX_set_min_proto_version(ctx.get(), TLS1_2_VERSION);
    SSL_CTX_set_security_level(ctx.get(), 2);
    SSL_CTX_set_default_verify_paths(ctx.get());
    SSL_CTX_set_verify(ctx.get(), SSL_VERIFY_PEER, nullptr);
    return ctx;
}
