<?php
session_start([
    'cookie_secure' => true,
    'cookie_httponly' => true,
    'cookie_samesite' => 'Lax',
    'use_strict_mode' => true,
]);
require __DIR__ . '/users.php';

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    $user = user_by_mail((string) ($_POST['mail'] ?? ''));
    if ($user && password_verify((string) ($_POST['password'] ?? ''), $user['hash'])) {
        $_SESSION['uid'] = $user['id'];
        $_SESSION['name'] = $user['name'];
        header('Location: /home.php');
        exit;
    }
    http_response_code(401);
    echo 'Wrong e-mail or password';
}
