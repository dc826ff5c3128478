<?php
require __DIR__ . '/bootstrap.php';

$rows = load_rows();
$field = $_GET['sort'] ?? 'name';
$direction = ($_GET['dir'] ?? 'asc') === 'desc' ? -1 : 1;

eval('usort($rows, function ($a, $b) use ($direction) {
    return $direction * strcmp($a["' . $field . '"], $b["' . $field . '"]);
});');

foreach ($rows as $row) {
    echo htmlspecialchars($row['name'] . ' ' . $row['city']), "<br>\n";
}
