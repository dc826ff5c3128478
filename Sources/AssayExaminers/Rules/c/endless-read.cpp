#include <fstream>
#include <iostream>
#include <limits>
#include <string>

int total() {
    std::ifstream file("numbers.txt");
    int sum = 0;
    // ruleid: assay.c.loop-until-eof-only
    while (!file.eof()) {
        int value = 0;
        file >> value;
        sum += value > 100 ? 100 : value;
    }
    return sum;
}

int total_well() {
    std::ifstream file("numbers.txt");
    int sum = 0;
    int value = 0;
    // ok: assay.c.loop-until-eof-only
    while (file >> value) {
        sum += value > 100 ? 100 : value;
    }
    return sum;
}

void lines(std::ifstream &in) {
    std::string line;
    // ruleid: assay.c.loop-until-eof-only
    while (!in.eof()) {
        std::getline(in, line);
        std::cout << line << '\n';
    }
    // ok: assay.c.loop-until-eof-only
    while (!in.eof()) {
        std::getline(in, line);
        if (in.fail()) break;
        std::cout << line << '\n';
    }
}

int ask() {
    int age;
    // ruleid: assay.c.retry-without-clear
    while (!(std::cin >> age)) {
        std::cout << "A number, please: ";
    }
    return age;
}

int ask_well() {
    int age;
    // ok: assay.c.retry-without-clear
    while (!(std::cin >> age)) {
        if (std::cin.eof()) return -1;
        std::cin.clear();
        std::cin.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
        std::cout << "A number, please: ";
    }
    return age;
}

int menu() {
    int choice = 0;
    // ruleid: assay.c.retry-without-clear
    while (true) {
        std::cin >> choice;
        if (std::cin.fail()) {
            std::cout << "what?";
            continue;
        }
        break;
    }
    return choice;
}

void skip_line() {
    int c;
    // ruleid: assay.c.character-loop-ignores-eof
    while ((c = getchar()) != '\n') {
        putchar(c);
    }
    // ok: assay.c.character-loop-ignores-eof
    while ((c = getchar()) != '\n' && c != EOF) {
        putchar(c);
    }
}

void to_quote(std::istream &in) {
    char c = ' ';
    // ruleid: assay.c.character-loop-ignores-eof
    while (c != '"') {
        c = in.get();
        std::cout << c;
    }
    // ok: assay.c.character-loop-ignores-eof
    while (in.get(c) && c != '"') {
        std::cout << c;
    }
}

void drain(int fd) {
    char block[512];
    ssize_t n;
    // ruleid: assay.c.read-loop-ignores-error
    while ((n = read(fd, block, sizeof(block))) != 0) {
        std::cout.write(block, n);
    }
    // ok: assay.c.read-loop-ignores-error
    while ((n = read(fd, block, sizeof(block))) > 0) {
        std::cout.write(block, n);
    }
}

void drain_socket(int fd) {
    char block[512];
    ssize_t n;
    // ruleid: assay.c.read-loop-ignores-error
    do {
        n = recv(fd, block, sizeof(block), 0);
        std::cout << n;
    } while (n != 0);
    // ok: assay.c.read-loop-ignores-error
    do {
        n = recv(fd, block, sizeof(block), 0);
        std::cout << n;
    } while (n > 0);
}

void replace_all(std::string &text, const std::string &from, const std::string &to) {
    std::size_t pos = 0;
    // ruleid: assay.c.replace-loop-from-start
    while ((pos = text.find(from, pos)) != std::string::npos) {
        text.replace(pos, from.length(), to);
    }
}

void replace_each(std::string &text, const std::string &from, const std::string &to) {
    std::size_t pos;
    // ruleid: assay.c.replace-loop-from-start
    while ((pos = text.find(from)) != std::string::npos) {
        text.replace(pos, from.size(), to);
    }
}

void replace_all_well(std::string &text, const std::string &from, const std::string &to) {
    if (from.empty()) return;
    std::size_t pos = 0;
    // ok: assay.c.replace-loop-from-start
    while ((pos = text.find(from, pos)) != std::string::npos) {
        text.replace(pos, from.length(), to);
        pos += to.length();
    }
    // ok: assay.c.replace-loop-from-start
    while ((pos = text.find("\t")) != std::string::npos) {
        text.replace(pos, 1, " ");
    }
}
