<?php
require __DIR__ . '/auth.php';
require_login();

$logs = ['access' => '/var/log/shop/access.log', 'mail' => '/var/log/shop/mail.log'];
$file = $logs[$_GET['log'] ?? 'access'] ?? null;
if ($file === null) {
    http_response_code(404);
    exit;
}
$count = min(500, max(1, (int) ($_GET['lines'] ?? 100)));

$lines = file($file, FILE_IGNORE_NEW_LINES);
if ($lines === false) {
    http_response_code(404);
    exit;
}
header('Content-Type: text/plain; charset=utf-8');
echo implode("\n", array_slice($lines, -$count));
