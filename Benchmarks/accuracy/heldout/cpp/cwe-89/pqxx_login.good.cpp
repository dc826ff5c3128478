#include <pqxx/pqxx>
#include <string>

bool is_member(pqxx::connection& conn, const std::string& email) {
    pqxx::work tx(conn);
    const auto rows = tx.exec_params("SELECT 1 FROM members WHERE active AND email = $1", email);
    tx.commit();
    return !rows.empty();
}

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    pqxx::connection conn;
    return is_member(conn, argv[1]) ? 0 : 1;
}
