#include <algorithm>
#include <cstring>
#include <memory>

class Mixer {
public:
    Mixer() : gains_(new float[16]) {
        std::memset(gains_, 0, sizeof(gains_));
    }
    Mixer(const Mixer&) = delete;
    Mixer& operator=(const Mixer&) = delete;
    ~Mixer() { delete[] gains_; }

    float gain(unsigned ch) const { return ch < 16 ? gains_[ch] : 0.0f; }

private:
    float* gains_;
};
