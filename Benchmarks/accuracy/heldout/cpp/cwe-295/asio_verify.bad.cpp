#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <string>

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;

ssl::stream<tcp::socket> dial(asio::io_context& io, ssl::context& ctx, const std::string& host) {
    ctx.set_default_verify_paths();
    ssl::stream<tcp::socket> stream(io, ctx);
    stream.set_verify_mode(ssl::verify_none);
    SSL_set_tlsext_host_name(stream.native_handle(), host.c_str());
    tcp::resolver resolver(io);
    asio::connect(stream.next_layer(), resolver.resolve(host, "443"));
    stream.handshake(ssl::stream_base::client);
    return stream;
}
