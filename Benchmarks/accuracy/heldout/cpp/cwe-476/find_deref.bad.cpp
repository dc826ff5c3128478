#include <iostream>
#include <map>
#include <memory>
#include <string>

struct Account {
    long cents = 0;
};

class Bank {
public:
    void open(const std::string& id) { accounts_[id] = std::make_unique<Account>(); }

    Account* find(const std::string& id) {
        const auto it = accounts_.find(id);
        return it == accounts_.end() ? nullptr : it->second.get();
    }

    bool deposit(const std::string& id, long cents) {
        Account* a = find(id);
        a->cents += cents;
        return true;
    }

private:
    std::map<std::string, std::unique_ptr<Account>> accounts_;
};
