<?php
require __DIR__ . '/orders.php';

$body = file_get_contents('php://input');
$signature = $_SERVER['HTTP_X_SIGNATURE'] ?? '';
$event = json_decode($body, true);
if (!isset($event['order'], $event['state']) || $signature === '') {
    http_response_code(400);
    exit;
}

if ($event['state'] === 'paid') {
    mark_paid((int) $event['order']);
}
echo 'ok';
