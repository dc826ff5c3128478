<?php
session_start();
require __DIR__ . '/db.php';

if (!isset($_SESSION['uid'])) {
    http_response_code(403);
    exit;
}

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    $mail = filter_var($_POST['mail'] ?? '', FILTER_VALIDATE_EMAIL);
    if ($mail) {
        db()->prepare('UPDATE users SET mail = ? WHERE id = ?')->execute([$mail, $_SESSION['uid']]);
    }
}
?>
<form method="post">
  <input type="email" name="mail" required>
  <button>Change</button>
</form>
