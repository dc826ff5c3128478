#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

std::string read_page(const std::string &page) {
    std::string path = "/srv/pages/" + page;
    // ruleid: assay.c.path-from-input
    std::ifstream in(path);
    std::string s;
    std::getline(in, s);
    return s;
}

std::string read_page_checked(const std::string &page) {
    auto base = std::filesystem::canonical("/srv/pages");
    auto full = std::filesystem::weakly_canonical(base / page);
    if (full.string().rfind(base.string() + "/", 0) != 0) return "";
    // ok: assay.c.path-from-input
    std::ifstream in(full);
    std::string s;
    std::getline(in, s);
    return s;
}
