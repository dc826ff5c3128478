<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

const COLUMNS = ['name', 'email', 'remark'];

/**
 * The members as CSV text with a header line.
 *
 * @param array<int, array<string, string>> $clubMembers
 */
function rosterCsv(array $clubMembers): string
{
    $sheet = fopen('php://temp', 'r+');
    fputcsv($sheet, COLUMNS, ',', '"', '');
    foreach ($clubMembers as $member) {
        $row = [];
        foreach (COLUMNS as $column) {
            $row[] = $member[$column];
        }
        fputcsv($sheet, $row, ',', '"', '');
    }
    rewind($sheet);
    $text = stream_get_contents($sheet);
    fclose($sheet);
    return $text;
}
