<?php
session_start();
if (!isset($_SESSION['uid'])) {
    header('Location: /login.php');
    exit;
}
$_SESSION['csrf'] ??= bin2hex(random_bytes(32));
header("Content-Security-Policy: default-src 'self'; frame-ancestors 'none'");
header('X-Frame-Options: DENY');
?>
<!doctype html>
<title>Transfer</title>
<form method="post" action="/transfer.php">
  <input type="hidden" name="csrf" value="<?= $_SESSION['csrf'] ?>">
  <input name="to" placeholder="Account">
  <input name="amount" type="number" min="1">
  <button>Send the money</button>
</form>
