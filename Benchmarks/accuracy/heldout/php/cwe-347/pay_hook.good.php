<?php
require __DIR__ . '/orders.php';

$body = file_get_contents('php://input');
$signature = $_SERVER['HTTP_X_SIGNATURE'] ?? '';
if (!hash_equals(hash_hmac('sha256', $body, getenv('PAY_HOOK_KEY')), $signature)) {
    http_response_code(403);
    exit;
}
$event = json_decode($body, true);
if (!isset($event['order'], $event['state'])) {
    http_response_code(400);
    exit;
}

if ($event['state'] === 'paid') {
    mark_paid((int) $event['order']);
}
echo 'ok';
