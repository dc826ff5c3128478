#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

int print_choice() {
    std::vector<std::string> menu = {"tea", "coffee", "water"};
    int choice;
    std::cout << "Which? ";
    std::cin >> choice;
    // ruleid: assay.c.container-index-from-input-read
    std::cout << menu[choice] << "\n";
    return 0;
}

int print_choice_checked() {
    std::vector<std::string> menu = {"tea", "coffee", "water"};
    std::size_t choice;
    if (!(std::cin >> choice) || choice >= menu.size()) {
        std::cerr << "no such drink\n";
        return 1;
    }
    // ok: assay.c.container-index-from-input-read
    std::cout << menu[choice] << "\n";
    return 0;
}

int print_choice_at() {
    const std::vector<int> prices{3, 4, 1};
    int choice = 0;
    std::cin >> choice;
    try {
        // ok: assay.c.container-index-from-input-read
        std::cout << prices.at(choice);
    } catch (const std::out_of_range &e) {
        return 1;
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 3) return 1;
    std::array<int, 10> table{};
    int slot = std::stoi(argv[1]);
    // ruleid: assay.c.container-index-from-input-write
    table[slot] = 5;
    int other = std::stoi(argv[2]);
    if (other < 0 || other >= static_cast<int>(table.size())) {
        return 2;
    }
    // ok: assay.c.container-index-from-input-write
    table[other] = 6;
    // ok: assay.c.container-index-from-input-read
    return table[other];
}

class Scores {
    std::vector<int> points_;
 public:
    explicit Scores(std::size_t n) : points_(n, 0) {}
    void load(std::istream &in) {
        std::size_t player;
        int value;
        while (in >> player >> value) {
            // ruleid: assay.c.container-index-from-input-write
            points_[player] += value;
        }
    }
    void loadChecked(std::istream &in) {
        std::size_t player;
        int value;
        while (in >> player >> value) {
            if (player >= points_.size()) continue;
            // ok: assay.c.container-index-from-input-write
            points_[player] += value;
        }
    }
    // ok: assay.c.container-index-parameter
    int operator[](int index) const { return points_[index]; }
};

char letter(const std::string &word) {
    const std::string alphabet = "abcdefghijklmnopqrstuvwxyz";
    std::size_t at = std::stoul(word);
    // ruleid: assay.c.container-index-from-input-read
    return alphabet[at];
}

char letter_wrapped(const std::string &word) {
    const std::string alphabet = "abcdefghijklmnopqrstuvwxyz";
    std::size_t at = std::stoul(word) % alphabet.size();
    // ok: assay.c.container-index-from-input-read
    return alphabet[at];
}

std::string name_of(const std::vector<std::string> &names, int index) {
    // ruleid: assay.c.container-index-parameter
    return names[index];
}

std::string name_of_checked(const std::vector<std::string> &names, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= names.size()) {
        throw std::out_of_range("index");
    }
    // ok: assay.c.container-index-parameter
    return names[index];
}

int pick(const std::array<int, 4> &numbers, unsigned int pos) {
    // ruleid: assay.c.container-index-parameter
    int value = numbers[pos];
    return value * 2;
}

int pick_checked(const std::array<int, 4> &numbers, unsigned int pos) {
    // ok: assay.c.container-index-parameter
    return pos < numbers.size() ? numbers[pos] : -1;
}

int by_key() {
    std::map<int, int> stock;
    int key;
    std::cin >> key;
    // ok: assay.c.container-index-from-input-read
    return stock[key];
}

int promised(const std::vector<int> &v, int index) {
    assert(index >= 0 && static_cast<std::size_t>(index) < v.size());
    // ok: assay.c.container-index-parameter
    return v[index];
}
