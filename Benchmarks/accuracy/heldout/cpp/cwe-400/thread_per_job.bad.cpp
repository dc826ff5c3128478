#include <condition_variable>
#include <functional>
#include <mutex>
#include <semaphore>
#include <thread>
#include <utility>

class Dispatcher {
public:
    void on_request(std::function<void()> job) {
        std::thread(std::move(job)).detach();
    }
};

Dispatcher& dispatcher() {
    static Dispatcher* d = new Dispatcher;
    return *d;
}
