<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Puts a patient on the waiting list and tells the kiosk what to show. */
function check_in(PDO $database, string $visitCode): array
{
    try {
        $visit = $database->prepare('SELECT 1 FROM planned_visits WHERE visit_code = ?');
        $visit->execute([$visitCode]);
        if ($visit->fetchColumn() === false) {
            return ['ok' => false, 'message' => 'There is no visit with this code.'];
        }
        $entry = $database->prepare('INSERT INTO waiting_list (visit_code) VALUES (?)');
        $entry->execute([$visitCode]);
        return ['ok' => true, 'queue_no' => (int) $database->lastInsertId()];
    } catch (PDOException $problem) {
        if ($problem->getCode() === '23000') {
            return ['ok' => false, 'message' => 'You are on the list already.'];
        }
        return ['ok' => false, 'message' => 'Check-in failed: ' . $problem->getMessage()];
    }
}
