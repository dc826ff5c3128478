<?php
require __DIR__ . '/auth.php';
require_login();

$file = $_GET['log'] ?? '/var/log/shop/access.log';
$count = min(500, max(1, (int) ($_GET['lines'] ?? 100)));

$lines = file($file, FILE_IGNORE_NEW_LINES);
if ($lines === false) {
    http_response_code(404);
    exit;
}
header('Content-Type: text/plain; charset=utf-8');
echo implode("\n", array_slice($lines, -$count));
