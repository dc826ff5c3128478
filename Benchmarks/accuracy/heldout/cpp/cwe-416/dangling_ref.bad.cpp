#include <functional>
#include <iostream>
#include <string>
#include <vector>

class Scheduler {
public:
    void later(std::function<void()> f) { jobs_.push_back(std::move(f)); }
    void run() {
        for (auto& j : jobs_) {
            j();
        }
    }

private:
    std::vector<std::function<void()>> jobs_;
};

void plan(Scheduler& s, const std::string& user) {
    std::string text = "reminder for " + user;
    s.later([&text] { std::cout << text << '\n'; });
}

int main() {
    Scheduler s;
    plan(s, "ada");
    plan(s, "grace");
    s.run();
}
