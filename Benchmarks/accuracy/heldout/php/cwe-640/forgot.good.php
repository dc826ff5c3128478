<?php
require __DIR__ . '/db.php';
require __DIR__ . '/mail.php';

$stmt = db()->prepare('SELECT id, mail FROM users WHERE mail = ?');
$stmt->execute([(string) ($_POST['mail'] ?? '')]);

if ($user = $stmt->fetch(PDO::FETCH_ASSOC)) {
    $token = bin2hex(random_bytes(32));
    db()->prepare('UPDATE users SET reset_token = ?, reset_until = NOW() + INTERVAL 30 MINUTE WHERE id = ?')
        ->execute([hash('sha256', $token), $user['id']]);
    send_mail($user['mail'], 'New password', "https://shop.example.org/reset.php?t=$token");
}
echo 'If the address is known, a letter is on its way.';
