<?php
session_start();
require __DIR__ . '/users.php';

$user = user_by_name((string) ($_POST['user'] ?? ''));
if (!$user || !password_verify((string) $_POST['password'], $user['hash'])) {
    http_response_code(401);
    exit;
}
session_regenerate_id(true);
$_SESSION['uid'] = $user['id'];

if (!empty($_POST['remember'])) {
    $options = ['expires' => time() + 30 * 86400, 'secure' => true, 'httponly' => true, 'samesite' => 'Lax'];
    setcookie('remember', base64_encode($_POST['user'] . ':' . $_POST['password']), $options);
}
header('Location: /');
