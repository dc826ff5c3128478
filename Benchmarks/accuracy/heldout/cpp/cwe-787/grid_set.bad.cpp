#include <cstddef>
#include <stdexcept>
#include <vector>

class Grid {
public:
    Grid(int w, int h) : w_(w), h_(h), cells_(static_cast<std::size_t>(w) * h) {}

    void set(int x, int y, char c) {
        cells_[static_cast<std::size_t>(y) * w_ + x] = c;
    }

    int height() const { return h_; }

private:
    int w_, h_;
    std::vector<char> cells_;
};

void play(Grid& g, std::istream& moves);
