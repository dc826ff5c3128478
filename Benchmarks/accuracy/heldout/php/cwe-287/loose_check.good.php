<?php
session_start();
require __DIR__ . '/users.php';

$userId = (int) ($_SESSION['uid'] ?? 0);

if ($userId === 0) {
    header('Location: /login.php');
    exit;
}

$user = find_user($userId);
?>
<h1>Welcome back, <?= htmlspecialchars($user['name']) ?></h1>
<p>You have <?= (int) $user['messages'] ?> messages.</p>
