<?php

/** Instruments whose label holds the term, in the order of a column. */
function findInstruments(PDO $db, string $term, string $sortBy): array
{
    $sql = "SELECT id, label, built FROM instruments WHERE label LIKE '%$term%' ORDER BY $sortBy";
    $statement = $db->query($sql);

    return $statement->fetchAll(PDO::FETCH_ASSOC);
}
