<?php
require __DIR__ . '/tokens.php';
require __DIR__ . '/meters.php';

header('Content-Type: application/json');
header('Cache-Control: no-store');

$token = '';
if (preg_match('/\ABearer ([a-f0-9]{64})\z/', $_SERVER['HTTP_AUTHORIZATION'] ?? '', $m)) {
    $token = $m[1];
}
$owner = owner_of_token(hash('sha256', $token));
if ($owner === null) {
    http_response_code(401);
    echo json_encode(['error' => 'token missing or unknown']);
    exit;
}
echo json_encode(readings_of($owner, (int) ($_GET['days'] ?? 7)));
