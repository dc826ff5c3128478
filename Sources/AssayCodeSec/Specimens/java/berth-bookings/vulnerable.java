// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the bookings of berths. */
class BerthBookings {
  /** The vessels with bookings in a harbour and a state, by arrival; null stands for any. */
  static List<String> vesselsAt(Connection db, String harbourCode, String bookingState) throws SQLException {
    StringBuilder query = new StringBuilder("SELECT vessel FROM bookings WHERE 1 = 1");
    if (harbourCode != null) query.append(" AND harbour = '").append(harbourCode).append("'");
    if (bookingState != null) query.append(" AND state = '").append(bookingState).append("'");
    query.append(" ORDER BY arrival");
    List<String> vessels = new ArrayList<>();
    try (Statement statement = db.createStatement(); ResultSet rows = statement.executeQuery(query.toString())) {
      while (rows.next()) vessels.add(rows.getString("vessel"));
    }
    return vessels;
  }
}
