<?php
session_start();
if (!isset($_SESSION['user_id'])) {
    http_response_code(401);
    exit;
}
// ok: assay.php.object-of-other-user
$st = $pdo->prepare('SELECT * FROM orders WHERE id = ? AND user_id = ?');
$st->execute([$_GET['id'], $_SESSION['user_id']]);
