package db;

import java.sql.*;

public class Database {
    private static final String URL = "jdbc:postgresql://db.internal:5432/orders";
    private static final String USER = "orders_app";
    private static final String PASSWORD = "Kq7!vomPrata92";

    private Database() {
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(URL, USER, PASSWORD);
    }

    public static int countOpen() throws SQLException {
        try (Connection c = connect();
             Statement s = c.createStatement();
             ResultSet rs = s.executeQuery("SELECT count(*) FROM orders WHERE closed_at IS NULL")) {
            rs.next();
            return rs.getInt(1);
        }
    }
}
