<?php
require __DIR__ . '/db.php';

function save_card(int $customer, string $number, string $expiry): void
{
    $stmt = db()->prepare('INSERT INTO cards (customer, number, expiry) VALUES (?, ?, ?)');
    $stmt->execute([$customer, $number, $expiry]);
}

session_start();
if (isset($_SESSION['uid']) && hash_equals($_SESSION['csrf'] ?? random_bytes(8), (string) ($_POST['csrf'] ?? ''))) {
    $number = preg_replace('/\D/', '', (string) ($_POST['number'] ?? ''));
    save_card($_SESSION['uid'], $number, substr((string) ($_POST['expiry'] ?? ''), 0, 5));
    echo 'card ending in ' . substr($number, -4) . ' was added';
}
