#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Event {
    virtual ~Event() = default;
};
struct KeyEvent : Event {
    int code = 0;
};
struct MouseEvent : Event {
    int x = 0, y = 0;
};

void log_keys(const std::vector<std::unique_ptr<Event>>& events) {
    for (const auto& e : events) {
        if (const auto* k = dynamic_cast<const KeyEvent*>(e.get())) {
            std::cout << "key " << k->code << '\n';
        }
    }
}
