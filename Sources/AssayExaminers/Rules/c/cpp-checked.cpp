#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

void save(const std::string &settings) {
    // ruleid: assay.c.stream-not-checked
    std::ofstream out("settings.conf");
    out << settings;
    out.close();
}

void save_checked(const std::string &settings) {
    // ok: assay.c.stream-not-checked
    std::ofstream out("settings.conf");
    if (!out) throw std::runtime_error("cannot write the settings");
    out << settings;
}

bool save_tested(const std::string &settings) {
    // ok: assay.c.stream-not-checked
    std::ofstream out("settings.conf", std::ios::binary);
    out << settings;
    out.flush();
    return out.good();
}

void save_block(const std::vector<char> &block) {
    // ruleid: assay.c.stream-not-checked
    std::ofstream out("block.bin", std::ios::binary);
    out.write(block.data(), block.size());
}

int header() {
    std::ifstream in("data.bin", std::ios::binary);
    int magic = 0;
    // ruleid: assay.c.stream-read-not-checked
    in.read(reinterpret_cast<char *>(&magic), sizeof(magic));
    return magic;
}

int header_checked() {
    std::ifstream in("data.bin", std::ios::binary);
    int magic = 0;
    // ok: assay.c.stream-read-not-checked
    if (!in.read(reinterpret_cast<char *>(&magic), sizeof(magic))) return -1;
    return magic;
}

std::string block(std::istream &in) {
    std::string text(64, '\0');
    // ruleid: assay.c.stream-read-not-checked
    in.read(&text[0], 64);
    return text;
}

std::string block_checked(std::istream &in) {
    std::string text(64, '\0');
    // ok: assay.c.stream-read-not-checked
    in.read(&text[0], 64);
    text.resize(in.gcount());
    return text;
}
