<?php
session_set_cookie_params([
    'lifetime' => 0,
    'path' => '/',
    'secure' => true,
    'httponly' => true,
    'samesite' => 'Lax',
]);
session_start();

if (!isset($_SESSION['uid'])) {
    header('Location: /login.php');
    exit;
}
echo 'Signed in as ', htmlspecialchars($_SESSION['name']);
