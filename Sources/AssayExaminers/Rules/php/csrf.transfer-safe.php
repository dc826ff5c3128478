<?php
session_start();
if (!hash_equals($_SESSION['csrf_token'], $_POST['csrf_token'] ?? '')) {
    http_response_code(403);
    exit;
}
// ok: assay.php.state-changed-by-any-site
$st = $pdo->prepare('UPDATE accounts SET balance = balance - ? WHERE user_id = ?');
$st->execute([(int) $_POST['amount'], $_SESSION['user_id']]);
