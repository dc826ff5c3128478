#include <iostream>
#include <memory>
#include <string>

struct Connection {
    std::string peer;
    void close() { std::cout << "closing " << peer << '\n'; }
};

class Client {
public:
    explicit Client(std::string peer) : conn_(new Connection{std::move(peer)}) {}
    Client(const Client&) = delete;
    ~Client() { delete conn_; }

    void drop() {
        conn_->close();
        std::cout << "dropped " << conn_->peer << '\n';
        delete conn_;
        conn_ = nullptr;
    }

private:
    Connection* conn_;
};
