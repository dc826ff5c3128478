// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the bookings of berths. */
class BerthBookings {
  /** The vessels with bookings in a harbour and a state, by arrival; null stands for any. */
  static List<String> vesselsAt(Connection db, String harbourCode, String bookingState) throws SQLException {
    StringBuilder query = new StringBuilder("SELECT vessel FROM bookings WHERE 1 = 1");
    List<String> values = new ArrayList<>();
    if (harbourCode != null) {
      query.append(" AND harbour = ?");
      values.add(harbourCode);
    }
    if (bookingState != null) {
      query.append(" AND state = ?");
      values.add(bookingState);
    }
    query.append(" ORDER BY arrival");
    List<String> vessels = new ArrayList<>();
    try (PreparedStatement statement = db.prepareStatement(query.toString())) {
      for (int i = 0; i < values.size(); i++) statement.setString(i + 1, values.get(i));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) vessels.add(rows.getString("vessel"));
      }
    }
    return vessels;
  }
}
