<?php
session_start();

$user = $_POST['user'] ?? '';
$password = $_POST['password'] ?? '';

if ($user === 'admin' && $password === 'Winter#2023') {
    session_regenerate_id(true);
    $_SESSION['admin'] = true;
    header('Location: /admin/');
    exit;
}
http_response_code(401);
?>
<form method="post">
  <label>Name <input name="user"></label>
  <label>Password <input type="password" name="password"></label>
  <button>Sign in</button>
</form>
