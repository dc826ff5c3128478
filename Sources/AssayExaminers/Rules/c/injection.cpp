#include <cstdlib>
#include <iostream>
#include <regex>
#include <sstream>
#include <string>

void run(const std::string &dir) {
    std::string cmd = "ls " + dir;
    // ruleid: assay.c.command-built-from-input
    system(cmd.c_str());
    std::ostringstream o;
    // ruleid: assay.c.command-built-from-input
    o << "du " << dir;
    std::system(o.str().c_str());
}

void run_checked(const std::string &dir) {
    if (!std::regex_match(dir, std::regex("[a-z0-9]+"))) return;
    // ok: assay.c.command-built-from-input
    system(("ls " + dir).c_str());
}

