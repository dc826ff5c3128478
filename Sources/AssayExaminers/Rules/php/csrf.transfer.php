<?php
session_start();
if (isset($_SESSION['user_id'], $_POST['to'])) {
    // ruleid: assay.php.state-changed-by-any-site
    $st = $pdo->prepare('UPDATE accounts SET balance = balance - ? WHERE user_id = ?');
    $st->execute([(int) $_POST['amount'], $_SESSION['user_id']]);
}
