<?php
session_start();
require __DIR__ . '/users.php';

if ($_SERVER['REQUEST_METHOD'] === 'POST' && isset($_POST['user'], $_POST['password'])) {
    $user = user_by_name((string) $_POST['user']);
    if ($user && password_verify((string) $_POST['password'], $user['hash'])) {
        session_regenerate_id(true);
        $_SESSION['uid'] = $user['id'];
        header('Location: /home.php');
        exit;
    }
}
?>
<form action="login.php" method="post">
  <input name="user" autocomplete="username">
  <input name="password" type="password" autocomplete="current-password">
  <button>Sign in</button>
</form>
