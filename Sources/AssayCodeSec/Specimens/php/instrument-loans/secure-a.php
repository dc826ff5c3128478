<?php

/** Instruments whose label holds the term, in the order of a column. */
function findInstruments(PDO $db, string $term, string $sortBy): array
{
    if (!in_array($sortBy, ['id', 'label', 'built'], true)) {
        $sortBy = 'id';
    }
    $statement = $db->prepare(
        "SELECT id, label, built FROM instruments WHERE label LIKE :pattern ORDER BY $sortBy"
    );
    $statement->execute(['pattern' => '%' . $term . '%']);

    return $statement->fetchAll(PDO::FETCH_ASSOC);
}
