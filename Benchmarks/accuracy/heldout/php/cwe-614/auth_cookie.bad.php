<?php
require __DIR__ . '/tokens.php';

function remember(int $userId): void
{
    $token = bin2hex(random_bytes(32));
    save_token($userId, hash('sha256', $token), time() + 14 * 86400);
    setcookie('auth', $token, [
        'expires' => time() + 14 * 86400,
        'path' => '/',
        'secure' => false,
        'httponly' => true,
        'samesite' => 'Lax',
    ]);
}

session_start();
if (isset($_SESSION['uid'])) {
    remember($_SESSION['uid']);
}
