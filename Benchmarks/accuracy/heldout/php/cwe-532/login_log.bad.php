<?php
session_start();
require __DIR__ . '/users.php';

$mail = filter_var($_POST['mail'] ?? '', FILTER_VALIDATE_EMAIL) ?: 'invalid';
$password = (string) ($_POST['password'] ?? '');
$user = user_by_mail($mail);

if (!$user || !password_verify($password, $user['hash'])) {
    error_log("login failed: mail=$mail password=$password ip={$_SERVER['REMOTE_ADDR']}");
    http_response_code(401);
    exit('wrong e-mail or password');
}
session_regenerate_id(true);
$_SESSION['uid'] = $user['id'];
header('Location: /');
