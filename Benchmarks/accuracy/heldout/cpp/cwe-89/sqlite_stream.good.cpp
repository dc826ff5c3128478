#include <sqlite3.h>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>

class Products {
public:
    explicit Products(sqlite3* db) : db_(db) {}

    std::optional<double> price(const std::string& sku) {
        sqlite3_stmt* raw = nullptr;
        const char* sql = "SELECT price FROM products WHERE sku = ?";
        if (sqlite3_prepare_v2(db_, sql, -1, &raw, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(db_));
        }
        std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> st(raw, sqlite3_finalize);
        sqlite3_bind_text(st.get(), 1, sku.c_str(), -1, SQLITE_TRANSIENT);
        if (sqlite3_step(st.get()) != SQLITE_ROW) {
            return std::nullopt;
        }
        return sqlite3_column_double(st.get(), 0);
    }

private:
    sqlite3* db_;
};
