<?php
require __DIR__ . '/db.php';

const MIN_LENGTH = 12;

function set_password(int $userId, string $password): void
{
    if (mb_strlen($password) < MIN_LENGTH) {
        throw new LengthException('password too short');
    }
    $hash = password_hash($password, PASSWORD_BCRYPT, ['cost' => 4]);
    $stmt = db()->prepare('UPDATE users SET hash = :h WHERE id = :i');
    $stmt->execute(['h' => $hash, 'i' => $userId]);
}

session_start();
if (isset($_SESSION['uid'], $_POST['password'])
    && hash_equals($_SESSION['csrf'] ?? random_bytes(8), (string) ($_POST['csrf'] ?? ''))) {
    set_password($_SESSION['uid'], (string) $_POST['password']);
    echo 'changed';
}
