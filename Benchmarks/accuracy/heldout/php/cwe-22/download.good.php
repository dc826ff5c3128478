<?php
session_start();
if (!isset($_SESSION['user_id'])) {
    http_response_code(403);
    exit;
}

$dir = '/srv/documents/';
$file = $_GET['file'] ?? '';
$path = realpath($dir . $file);
if ($path === false || !str_starts_with($path, $dir) || !is_file($path)) {
    http_response_code(404);
    exit('no such document');
}

header('Content-Type: application/octet-stream');
header('Content-Length: ' . filesize($path));
readfile($path);
