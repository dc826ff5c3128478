// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The statement of the parcel list and its arguments. */
final class ParcelStatement {
    private final String text;
    private final List<Object> arguments = new ArrayList<>();

    ParcelStatement(String depot, List<String> statuses, String sortColumn, boolean descending) {
        StringBuilder query = new StringBuilder("SELECT id, city, status, weight, arrived FROM parcels WHERE depot = ?");
        arguments.add(depot);
        if (!statuses.isEmpty()) {
            query.append(" AND status IN (")
                .append(String.join(", ", Collections.nCopies(statuses.size(), "?")))
                .append(")");
            arguments.addAll(statuses);
        }
        query.append(" ORDER BY ").append(sortColumn);
        if (descending) {
            query.append(" DESC");
        }
        text = query.toString();
    }

    String text() {
        return text;
    }

    List<Object> arguments() {
        return arguments;
    }
}
