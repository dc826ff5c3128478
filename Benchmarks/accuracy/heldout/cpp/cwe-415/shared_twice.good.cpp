#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Channel {
    std::string name;
};

class Hub {
public:
    void attach(const std::string& name) {
        auto c = std::make_shared<Channel>(Channel{name});
        readers_.push_back(c);
        writers_.push_back(c);
    }

private:
    std::vector<std::shared_ptr<Channel>> readers_, writers_;
};

int main() {
    Hub hub;
    hub.attach("news");
    std::cout << "attached\n";
}
