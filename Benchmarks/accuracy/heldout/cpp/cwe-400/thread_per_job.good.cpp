#include <condition_variable>
#include <functional>
#include <mutex>
#include <semaphore>
#include <thread>
#include <utility>

class Dispatcher {
public:
    void on_request(std::function<void()> job) {
        if (!slots_.try_acquire()) {
            return;
        }
        std::thread([this, job = std::move(job)] {
            job();
            slots_.release();
        }).detach();
    }

private:
    std::counting_semaphore<16> slots_{16};
};

Dispatcher& dispatcher() {
    static Dispatcher* d = new Dispatcher;
    return *d;
}
