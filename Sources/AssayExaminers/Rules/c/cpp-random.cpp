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

std::string login() {
    // ruleid: assay.c.predictable-engine, assay.c.engine-seeded-from-clock
    std::mt19937 rng(static_cast<unsigned>(std::time(nullptr)));
    std::string sessionToken;
    for (int i = 0; i < 32; ++i) sessionToken += "0123456789abcdef"[rng() % 16];
    return sessionToken;
}

class TokenGenerator {
    // ruleid: assay.c.predictable-engine
    std::mt19937_64 rng_;
 public:
    TokenGenerator() : rng_(std::random_device{}()) {}
    std::string next() { return std::to_string(rng_()); }
};

std::string makeOtp() {
    // ruleid: assay.c.predictable-engine, assay.c.engine-seeded-from-clock
    std::default_random_engine eng(std::chrono::system_clock::now().time_since_epoch().count());
    std::uniform_int_distribution<int> digits(100000, 999999);
    return std::to_string(digits(eng));
}

std::string makeOtpWell() {
    unsigned char raw[4];
    if (RAND_bytes(raw, sizeof(raw)) != 1) throw std::runtime_error("no randomness");
    unsigned value = raw[0] | raw[1] << 8 | raw[2] << 16;
    // ok: assay.c.predictable-engine, assay.c.engine-seeded-from-clock
    std::ostringstream out;
    out << value % 1000000;
    return out.str();
}

void shuffle_deck(std::vector<int> &deck) {
    // ok: assay.c.engine-seeded-from-clock
    std::mt19937 gen(std::chrono::steady_clock::now().time_since_epoch().count());
    std::shuffle(deck.begin(), deck.end(), gen);
}

int main() {
    std::string password;
    const std::string letters = "abcdefghijk";
    for (int i = 0; i < 12; ++i) {
        // ruleid: assay.c.predictable-random-for-secret
        password += letters[std::rand() % letters.size()];
    }
    std::string resetToken(16, ' ');
    for (auto i = 0; i < 16; ++i) {
        // ruleid: assay.c.predictable-random-for-secret
        resetToken.push_back(letters[rand() % 11]);
    }
    std::string word;
    // ok: assay.c.predictable-random-for-secret
    word += letters[rand() % 11];
    std::vector<int> dice;
    // ok: assay.c.predictable-random-for-secret
    dice.push_back(rand() % 6 + 1);
    std::cout << password << resetToken << word;
    return 0;
}
