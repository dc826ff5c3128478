<?php
session_start();
require __DIR__ . '/users.php';

if (isset($_GET['user'], $_GET['password'])) {
    $user = user_by_name((string) $_GET['user']);
    if ($user && password_verify((string) $_GET['password'], $user['hash'])) {
        session_regenerate_id(true);
        $_SESSION['uid'] = $user['id'];
        header('Location: /home.php');
        exit;
    }
}
?>
<form action="login.php" method="get">
  <input name="user" autocomplete="username">
  <input name="password" type="password" autocomplete="current-password">
  <button>Sign in</button>
</form>
