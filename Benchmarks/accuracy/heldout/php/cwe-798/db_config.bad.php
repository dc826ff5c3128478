<?php

function db(): PDO
{
    static $pdo = null;
    if ($pdo === null) {
        $pdo = new PDO(
            'mysql:host=db.internal;dbname=shop;charset=utf8mb4',
            'shop',
            'kV7-pine-Harbor!93',
            [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]
        );
    }
    return $pdo;
}

function count_orders(): int
{
    return (int) db()->query('SELECT COUNT(*) FROM orders')->fetchColumn();
}

echo count_orders(), PHP_EOL;
