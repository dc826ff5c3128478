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
    $token = bin2hex(random_bytes(32));
    store_login_token($user['id'], hash('sha256', $token), $options['expires']);
    setcookie('remember', $token, $options);
}
header('Location: /');
