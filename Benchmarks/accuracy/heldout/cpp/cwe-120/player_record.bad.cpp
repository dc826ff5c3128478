#include <cstring>
#include <iostream>
#include <string>

struct PlayerRecord {
    char nick[20];
    unsigned score;
};

class ScoreTable {
public:
    bool add(const std::string& nick, unsigned score) {
        if (count_ == 10) {
            return false;
        }
        PlayerRecord& r = rows_[count_];
        std::memcpy(r.nick, nick.c_str(), nick.size() + 1);
        r.score = score;
        ++count_;
        return true;
    }

private:
    PlayerRecord rows_[10] = {};
    int count_ = 0;
};
