<?php
session_start();
require __DIR__ . '/users.php';

if (isset($_COOKIE['logged_in']) && $_COOKIE['logged_in'] == '1') {
    $userId = (int) ($_COOKIE['uid'] ?? 0);
} else {
    $userId = 0;
}

if ($userId === 0) {
    header('Location: /login.php');
    exit;
}

$user = find_user($userId);
?>
<h1>Welcome back, <?= htmlspecialchars($user['name']) ?></h1>
<p>You have <?= (int) $user['messages'] ?> messages.</p>
