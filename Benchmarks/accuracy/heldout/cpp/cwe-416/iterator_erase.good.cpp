#include <chrono>
#include <map>
#include <string>

using Clock = std::chrono::steady_clock;

class Sessions {
public:
    void touch(const std::string& id) { last_[id] = Clock::now(); }

    void expire(std::chrono::seconds age) {
        const auto limit = Clock::now() - age;
        for (auto it = last_.begin(); it != last_.end();) {
            if (it->second < limit) {
                it = last_.erase(it);
            } else {
                ++it;
            }
        }
    }

private:
    std::map<std::string, Clock::time_point> last_;
};
