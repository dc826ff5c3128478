<?php
require __DIR__ . '/db.php';

$mail = filter_var($_POST['mail'] ?? '', FILTER_VALIDATE_EMAIL);
$password = (string) ($_POST['password'] ?? '');
$problems = [];

if ($mail === false) {
    $problems[] = 'that is not an e-mail address';
}
$common = file('/usr/share/wordlists/common.txt', FILE_IGNORE_NEW_LINES);
if (mb_strlen($password) < 12 || in_array(mb_strtolower($password), $common, true)) {
    $problems[] = 'choose at least 12 characters and no common password';
}
if ($problems) {
    http_response_code(422);
    exit(implode("\n", $problems));
}
$stmt = db()->prepare('INSERT INTO users (mail, hash) VALUES (?, ?)');
$stmt->execute([$mail, password_hash($password, PASSWORD_DEFAULT)]);
echo 'welcome';
