// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedList;
import java.util.List;

/** Reads the bookings of berths. */
class BerthBookings {
  private static final String QUERY = """
      SELECT b.vessel FROM bookings b
      WHERE (CAST(? AS VARCHAR(20)) IS NULL OR b.harbour = ?)
        AND (CAST(? AS VARCHAR(20)) IS NULL OR b.state = ?)
      ORDER BY b.arrival""";

  /** The vessels with bookings in a harbour and a state, by arrival; null stands for any. */
  static List<String> vesselsAt(Connection db, String harbourCode, String bookingState) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(QUERY)) {
      statement.setString(1, harbourCode);
      statement.setString(2, harbourCode);
      statement.setString(3, bookingState);
      statement.setString(4, bookingState);
      List<String> vessels = new LinkedList<>();
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        vessels.add(rows.getString(1));
      }
      return vessels;
    }
  }
}
