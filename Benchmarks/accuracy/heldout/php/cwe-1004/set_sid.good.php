<?php
require __DIR__ . '/store.php';

$user = check_login((string) ($_POST['user'] ?? ''), (string) ($_POST['password'] ?? ''));
if ($user === null) {
    http_response_code(401);
    exit('wrong name or password');
}

$sid = bin2hex(random_bytes(32));
store_session(hash('sha256', $sid), $user);
setcookie('sid', $sid, ['path' => '/', 'secure' => true, 'samesite' => 'Strict', 'httponly' => true]);
header('Location: /');
