<?php
session_start();
require __DIR__ . '/users.php';

$user = user_by_mail((string) ($_POST['mail'] ?? ''));
if (!$user || !password_verify((string) ($_POST['password'] ?? ''), $user['hash'])) {
    header('Location: /login.php?failed=1');
    exit;
}

session_regenerate_id(true);
$_SESSION['uid'] = $user['id'];

$back = $_GET['back'] ?? '/home.php';
header('Location: ' . $back);
exit;
