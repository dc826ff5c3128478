<?php
session_start();
require __DIR__ . '/db.php';

if (!isset($_SESSION['uid'])) {
    http_response_code(403);
    exit;
}
$_SESSION['csrf'] ??= bin2hex(random_bytes(32));

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    if (!hash_equals($_SESSION['csrf'], (string) ($_POST['csrf'] ?? ''))) {
        http_response_code(400);
        exit('the form is too old');
    }
    $mail = filter_var($_POST['mail'] ?? '', FILTER_VALIDATE_EMAIL);
    if ($mail) {
        db()->prepare('UPDATE users SET mail = ? WHERE id = ?')->execute([$mail, $_SESSION['uid']]);
    }
}
?>
<form method="post">
  <input type="hidden" name="csrf" value="<?= $_SESSION['csrf'] ?>">
  <input type="email" name="mail" required>
  <button>Change</button>
</form>
