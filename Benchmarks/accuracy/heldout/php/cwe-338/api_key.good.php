<?php
require __DIR__ . '/db.php';

function random_key(int $length = 40): string
{
    $chars = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
    $key = '';
    for ($i = 0; $i < $length; $i++) {
        $key .= $chars[random_int(0, strlen($chars) - 1)];
    }
    return $key;
}

$key = random_key();
$stmt = db()->prepare('INSERT INTO api_keys (owner, digest) VALUES (?, ?)');
$stmt->execute([(int) $argv[1], hash('sha256', $key)]);
echo "The key is shown once: $key\n";
