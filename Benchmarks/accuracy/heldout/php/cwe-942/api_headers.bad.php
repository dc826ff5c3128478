<?php
session_start();
require __DIR__ . '/account.php';

$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if ($origin !== '') {
    header("Access-Control-Allow-Origin: $origin");
    header('Access-Control-Allow-Credentials: true');
    header('Vary: Origin');
}
if (!isset($_SESSION['uid'])) {
    http_response_code(401);
    exit;
}
header('Content-Type: application/json');
echo json_encode(account_summary($_SESSION['uid']));
