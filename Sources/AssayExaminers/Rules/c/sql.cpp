#include <iostream>
#include <sqlite3.h>
#include <string>

void ask(sqlite3 *db) {
    std::string name;
    std::cin >> name;
    std::string sql = "SELECT * FROM users WHERE name='" + name + "'";
    // ruleid: assay.c.sql-built-from-input
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr);
}

void ask_bound(pqxx::work &w, const std::string &name) {
    // ok: assay.c.sql-built-from-input
    w.exec_params("SELECT * FROM users WHERE name=$1", name);
    // ok: assay.c.sql-built-from-input
    w.exec("SELECT * FROM users WHERE name=" + w.quote(name));
}
