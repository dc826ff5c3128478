<?php
require __DIR__ . '/db.php';

$mail = filter_var($_POST['mail'] ?? '', FILTER_VALIDATE_EMAIL);
$password = (string) ($_POST['password'] ?? '');
$problems = [];

if ($mail === false) {
    $problems[] = 'that is not an e-mail address';
}
if (strlen($password) < 5) {
    $problems[] = 'the password needs 5 characters';
}
if ($problems) {
    http_response_code(422);
    exit(implode("\n", $problems));
}
$stmt = db()->prepare('INSERT INTO users (mail, hash) VALUES (?, ?)');
$stmt->execute([$mail, password_hash($password, PASSWORD_DEFAULT)]);
echo 'welcome';
