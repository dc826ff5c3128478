#include <random>
#include <string>

std::string generateToken(int n) {
    std::random_device rd;
    // ruleid: assay.c.predictable-engine
    std::mt19937 gen(rd());
    std::uniform_int_distribution<> d(0, 25);
    std::string s;
    for (int i = 0; i < n; i++) s += char('a' + d(gen));
    return s;
}

std::string newSessionId() {
    // ruleid: assay.c.predictable-engine
    std::default_random_engine e;
    return std::to_string(e());
}

int rollDice() {
    // ok: assay.c.predictable-engine
    std::mt19937 gen(std::random_device{}());
    return std::uniform_int_distribution<>(1, 6)(gen);
}

double jitter() {
    // ok: assay.c.predictable-engine
    static std::mt19937_64 gen;
    return gen() / 1e9;
}
