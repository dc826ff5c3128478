<?php
require __DIR__ . '/bootstrap.php';

$rows = load_rows();
$field = $_GET['sort'] ?? 'name';
$direction = ($_GET['dir'] ?? 'asc') === 'desc' ? -1 : 1;

if (!array_key_exists($field, $rows[0] ?? [])) {
    $field = 'name';
}
usort($rows, fn ($a, $b) => $direction * strcmp($a[$field], $b[$field]));

foreach ($rows as $row) {
    echo htmlspecialchars($row['name'] . ' ' . $row['city']), "<br>\n";
}
