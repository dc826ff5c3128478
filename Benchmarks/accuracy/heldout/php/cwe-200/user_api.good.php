<?php
require __DIR__ . '/db.php';
require __DIR__ . '/auth.php';
require_login();

$stmt = db()->prepare('SELECT id, name, title, photo FROM users WHERE id = ?');
$stmt->execute([(int) ($_GET['id'] ?? 0)]);
$user = $stmt->fetch(PDO::FETCH_ASSOC);

header('Content-Type: application/json');
if ($user === false) {
    http_response_code(404);
    echo json_encode(['error' => 'no such user']);
    exit;
}
echo json_encode($user);
