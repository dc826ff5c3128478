<?php
declare(strict_types=1);
session_start();
require __DIR__ . '/../db.php';

if ($_SERVER['REQUEST_METHOD'] !== 'POST'
    || !hash_equals($_SESSION['csrf'] ?? random_bytes(8), (string) ($_POST['csrf'] ?? ''))) {
    http_response_code(400);
    exit;
}

$stmt = db()->prepare('DELETE FROM users WHERE id = ?');
$stmt->execute([(int) $_POST['id']]);
echo $stmt->rowCount() . ' user removed';
