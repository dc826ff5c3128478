#include <iostream>
#include <string>
#include <vector>

class Menu {
public:
    void add(std::string s) { items_.push_back(std::move(s)); }

    const std::string& pick(int choice) const {
        return items_[choice - 1];
    }

private:
    std::vector<std::string> items_;
};

int main() {
    Menu m;
    m.add("coffee");
    m.add("tea");
    int n = 0;
    while (std::cin >> n) {
        try {
            std::cout << m.pick(n) << '\n';
        } catch (const std::exception&) {
            std::cout << "no such item\n";
        }
    }
}
