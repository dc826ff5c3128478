<?php
session_start();
require __DIR__ . '/db.php';

if (!isset($_SESSION['uid']) || !hash_equals($_SESSION['csrf'] ?? random_bytes(8), (string) ($_POST['csrf'] ?? ''))) {
    http_response_code(403);
    exit;
}

$known = array_column(db()->query('DESCRIBE members')->fetchAll(), 'Field');
$set = $values = [];
foreach ($_POST as $field => $value) {
    if (in_array($field, $known, true)) {
        $set[] = "`$field` = ?";
        $values[] = (string) $value;
    }
}
if ($set) {
    $values[] = $_SESSION['uid'];
    db()->prepare('UPDATE members SET ' . implode(', ', $set) . ' WHERE id = ?')->execute($values);
}
header('Location: /member.php');
