#include <cstring>
#include <iostream>
#include <string>

class Account {
    char owner[16];
 public:
    void setOwner(const std::string &who) {
        // ok: assay.c.unbounded-copy
        std::snprintf(owner, sizeof(owner), "%s", who.c_str());
    }
};

void show(const std::string &who) {
    char text[32];
    // ruleid: assay.c.unbounded-copy
    std::strcpy(text, who.c_str());
    if (who.size() >= sizeof(text)) return;
    // ok: assay.c.unbounded-copy
    std::strcpy(text, who.c_str());
    std::cout << text;
}

int main() {
    char word[16];
    char next[16];
    std::string safe;
    // ruleid: assay.c.stream-into-array
    std::cin >> word;
    // ok: assay.c.stream-into-array
    std::cin >> safe;
    // ok: assay.c.stream-into-array
    std::cin.getline(word, sizeof(word));
    char *buffer = new char[20];
    // ruleid: assay.c.unbounded-copy
    strcpy(buffer, safe.c_str());
    // ok: assay.c.stream-into-array
    std::cin >> std::setw(16) >> next;
    delete[] buffer;
    return 0;
}

void second() {
    char name[8];
    // ruleid: assay.c.stream-into-array
    std::cin >> name;
}
