<?php
session_start();
if (!isset($_SESSION['user_id'])) {
    http_response_code(401);
    exit;
}
// ruleid: assay.php.object-of-other-user
$st = $pdo->prepare('SELECT * FROM orders WHERE id = ?');
$st->execute([$_GET['id']]);
