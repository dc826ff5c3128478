<?php
// ruleid: assay.php.role-from-client
if ($_COOKIE['role'] === 'admin') {
    showAdmin();
}
// ruleid: assay.php.role-from-client
if ($_GET['is_admin'] == '1') {
    showAdmin();
}
// ok: assay.php.role-from-client
if ($_SESSION['role'] === 'admin') {
    showAdmin();
}
// ok: assay.php.role-from-client
if ($_POST['action'] === 'list') {
    showList();
}
// ruleid: assay.php.login-from-client
if (isset($_COOKIE['logged_in'])) {
    showAccount();
}
// ruleid: assay.php.login-from-client
$_SESSION['account'] = $_COOKIE['user_id'];
// ok: assay.php.login-from-client
if (isset($_SESSION['logged_in'])) {
    showAccount();
}
// ok: assay.php.login-from-client
if (isset($_COOKIE['theme'])) {
    showTheme();
}
// ruleid: assay.php.loose-comparison-of-secret
if (strcmp($_POST['password'], $stored) == 0) {
    showAccount();
}
// ruleid: assay.php.loose-comparison-of-secret
if (md5($given) == $row['digest']) {
    showAccount();
}
// ok: assay.php.loose-comparison-of-secret
if (password_verify($_POST['password'], $row['hash'])) {
    showAccount();
}
// ok: assay.php.loose-comparison-of-secret
if (strcmp($a, $b) === 0) {
    showAccount();
}
// ruleid: assay.php.secret-compared-in-variable-time
if (hash_hmac('sha256', $body, $key) === $header) {
    accept();
}
// ruleid: assay.php.secret-compared-in-variable-time
if ($_POST['csrf_token'] !== $_SESSION['csrf_token']) {
    accept();
}
// ruleid: assay.php.secret-compared-in-variable-time
if ($signature == $expected) {
    accept();
}
// ok: assay.php.secret-compared-in-variable-time
if (hash_equals($expected, $signature)) {
    accept();
}
// ok: assay.php.secret-compared-in-variable-time
if ($token === null || $token === '') {
    accept();
}
// ruleid: assay.php.password-compared-directly
if ($user['password'] === $_POST['password']) {
    accept();
}
// ruleid: assay.php.password-compared-directly
if ($password == $user->password) {
    accept();
}
// ok: assay.php.password-compared-directly
if ($_POST['password'] === $_POST['password2']) {
    accept();
}
// ok: assay.php.password-compared-directly
if (password_verify($_POST['password'], $user['password'])) {
    accept();
}
