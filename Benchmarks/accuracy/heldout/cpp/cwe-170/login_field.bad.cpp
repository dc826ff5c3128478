#include <cstring>
#include <fstream>
#include <iostream>
#include <string>

struct UserRow {
    char login[16];
    int uid;
};

UserRow make_row(const std::string& login, int uid) {
    UserRow row;
    std::strncpy(row.login, login.c_str(), sizeof row.login);
    row.uid = uid;
    return row;
}

int main() {
    std::string login;
    for (int uid = 1000; std::getline(std::cin, login); ++uid) {
        const UserRow r = make_row(login, uid);
        std::cout << r.uid << ' ' << std::string(r.login) << '\n';
    }
}
