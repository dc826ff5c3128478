<?php
require __DIR__ . '/tokens.php';
require __DIR__ . '/meters.php';

header('Content-Type: application/json');
header('Cache-Control: no-store');

$token = (string) ($_GET['access_token'] ?? '');
$owner = owner_of_token(hash('sha256', $token));
if ($owner === null) {
    http_response_code(401);
    echo json_encode(['error' => 'token missing or unknown']);
    exit;
}
echo json_encode(readings_of($owner, (int) ($_GET['days'] ?? 7)));
