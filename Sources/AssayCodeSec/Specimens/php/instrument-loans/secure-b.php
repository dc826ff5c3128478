<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Instruments whose label holds the term, in the order of a column. */
function findInstruments(PDO $db, string $term, string $sortBy): array
{
    $statement = $db->prepare(
        'SELECT id, label, built FROM instruments WHERE instr(lower(label), lower(?)) > 0'
    );
    $statement->bindValue(1, $term, PDO::PARAM_STR);
    $statement->execute();

    $rows = $statement->fetchAll(PDO::FETCH_ASSOC);
    usort($rows, static fn (array $left, array $right): int
        => ($left[$sortBy] ?? $left['id']) <=> ($right[$sortBy] ?? $right['id']));

    return $rows;
}
