package shop.dao;

import java.sql.*;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class CustomerDao {
    private final DataSource ds;

    public CustomerDao(DataSource ds) {
        this.ds = ds;
    }

    public List<String> findByCity(String city) throws SQLException {
        List<String> names = new ArrayList<>();
        String sql = "SELECT name FROM customers WHERE city = '" + city + "' ORDER BY name";
        try (Connection c = ds.getConnection();
             Statement st = c.createStatement();
             ResultSet rs = st.executeQuery(sql)) {
            while (rs.next()) {
                names.add(rs.getString(1));
            }
        }
        return names;
    }
}
