<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** The vessels with bookings in a harbour and a state, by arrival; null stands for any. */
function vessels_at(PDO $db, ?string $harbourCode, ?string $bookingState): array
{
    $query = "SELECT vessel FROM bookings WHERE 1 = 1";
    if ($harbourCode !== null) {
        $query .= " AND harbour = '$harbourCode'";
    }
    if ($bookingState !== null) {
        $query .= " AND state = '$bookingState'";
    }
    $query .= " ORDER BY arrival";

    $vessels = [];
    foreach ($db->query($query) as $row) {
        $vessels[] = $row['vessel'];
    }
    return $vessels;
}
